import type { Toeval } from './toeval';

/**
 * First names and surnames as one hears them in the region, from lists of our own. Who gets which is chance: a name
 * that belongs to somebody is a coincidence.
 */
interface Herkomst {
  gewicht: number;
  voor: string;
  achter: string;
}

const HERKOMSTEN: readonly Herkomst[] = [
  {
    gewicht: 60,
    voor: `Anneke Annelies Arjan Astrid Bart Bas Bianca Bram Carla Carolien Casper Chantal Cor Daan Daniëlle Danny
      Demi Dennis Dennie Diana Dirk Edwin Elise Ellen Els Emma Erik Esther Eva Femke Fleur Floor Frank Fred Gerda
      Gerrit Gijs Hanneke Hans Harm Heleen Henk Hidde Ilse Inge Iris Jaap Janneke Jarno Jasper Jelle Jeroen Jesse
      Jeffrey Joke Jolanda Joost Joris Judith Jurre Karin Kees Kim Kimberley Kirsten Klaas Koen Lars Laura Leo
      Lianne Lieke Lisa Loes Lotte Maaike Maarten Mandy Manon Marco Margriet Marieke Marjan Mark Marleen Martijn
      Martin Maud Melissa Merel Michelle Miranda Monique Nancy Naomi Natasja Nicole Niels Nienke Noor Patricia
      Patrick Petra Piet Pim Priscilla Ralph Rianne Richard Rick Rob Robin Roel Ronald Roos Roy Ruben Rutger Ruud
      Samantha Sander Sandra Sanne Saskia Sem Silvia Simone Sjoerd Sophie Stefan Suzanne Teun Thea Thijs Thomas Tim
      Tineke Tom Ton Truus Vera Vincent Wendy Wesley Wil Wilma Wim Wouter Yvonne`,
    achter: `Admiraal Baars Bakker Bakkum Beentjes Blom Boerma Boot Bosman Brouwer Castricum de_Graaf de_Groot
      de_Haan de_Jong de_Koning de_Lange de_Leeuw de_Ruiter de_Vries de_Wit Dijkstra Drost Duin Duineveld Groen
      Groenendijk Handgraaf Hendriks Hoekstra Hofman Hogeland Huisman Jansen Jonker Kaandorp Kerssens Keijzer Klaver
      Koelman Koopman Koster Kramer Kuiper Kuijs Langendijk Lansdorp Liefting Looij Maas Meijer Mol Molenaar Mooij
      Nijman Oud Peeters Pietersen Poel Post Prins Rademaker Roos Schaap Schipper Sinnige Snoeks Steenbergen
      Stuifbergen Tervoort ter_Horst van_Amersfoort van_Baar van_Dam van_der_Aar van_der_Horst van_der_Linden
      van_der_Meer van_der_Veen van_der_Wal van_Duin van_Essen van_Gelder van_Leeuwen van_Rooijen van_Schie van_Tol
      van_Veen van_Vliet Veldman Verhoef Verkerk Vermeulen Visser Vlaanderen Vos Wagenaar Warmerdam Weel Wester
      Wiegers Wijker Winkel Zandbergen Zijlstra Zonneveld Zuiderduin Zwart`,
  },
  {
    gewicht: 9,
    voor: `Ahmet Aylin Ayşe Berkan Burak Cem Ceyda Deniz Derya Elif Emine Emre Erkan Esra Fatma Filiz Gül Hakan
      Halil Hatice Hülya Ibrahim Kemal Leyla Mehmet Melek Merve Murat Mustafa Nazlı Nuray Onur Orhan Özlem Selim
      Selma Semra Serkan Sevda Sibel Sinan Songül Tuğba Ümit Yasemin Yusuf Zeynep`,
    achter: `Acar Akbulut Aktaş Altıntaş Arıkan Aydemir Bayram Bulut Çakır Ceylan Çiftçi Demirkaya Dinçer
      Doğru Duman Erdem Gündüz Güneş Işık Kaplan Karaca Keskin Kılınç Koçak Köse Özkaya Özmen Polat
      Sarı Şen Taşkın Tekin Tunç Uysal Yalçın Yavuz Yüksel`,
  },
  {
    gewicht: 10,
    voor: `Abdelkader Abdellah Achraf Adil Aïcha Amal Amina Anas Asmae Ayoub Bilal Bouchra Driss Fadoua Fatiha
      Fatima Hafida Hamid Hanan Hicham Ikram Ilham Imane Ismail Jamila Karim Khadija Khalid Latifa Loubna Malika
      Mina Mohamed Mounir Nabil Nadia Naïma Najat Omar Rachid Rachida Saïd Salima Samira Sara Siham Soufian
      Soumaya Tarik Yassin Youssef Zakaria Zineb Zohra`,
    achter: `Abbassi Achahbar Aït_Taleb Amrani Azzouzi Bakkali Belhadj Benali Benhaddou Bensalah Boukhari Bourass
      Bouziani Chaouki Daoudi el_Amrani el_Bakkali el_Fassi el_Haddad el_Hamdaoui el_Idrissi el_Khattabi el_Mansouri
      el_Yaakoubi Ezzahiri Hamidi Jabri Kaddouri Lahlou Lamrabet Mokhtari Mourabit Ouali Oulad_Haj Rahmani Tahiri
      Yahyaoui Ziani`,
  },
  {
    gewicht: 5,
    voor: `Anand Astra Carmen Cheryl Clifton Dewi Farida Gladys Glenn Humphrey Indra Iwan Jerrel Joan Kenneth Lucia
      Marlon Melvin Muriël Orlando Radjesh Rinaldo Roché Romeo Sabitrie Shanti Sheila Stanley Sylvana Urmila
      Vanessa Winston Xaviera Yolanda`,
    achter: `Blokland Breeveld Cairo Chin_A_Fat Doorson Fernandes Gopal Grootfaam Jagroep Kartodikromo Kromosoeto
      Landveld Mahabier Moensi Narain Nijbroek Oedayrajsingh Pinas Ramcharan Redan Sewnath Sital Soekhoe Tjon_A_Joe
      Vrede Waterberg Zschuschen`,
  },
  {
    gewicht: 7,
    voor: `Agnieszka Aleksandra Andrzej Anna Bogdan Dariusz Dorota Elena Ewa Florin Grzegorz Ioana Iwona Jacek
      Joanna Katarzyna Krzysztof Łukasz Magdalena Marcin Marek Maria Mihaela Monika Oksana Paweł Piotr Radka
      Snezhana Sylwia Tomasz Viorica Wojciech Yordan`,
    achter: `Adamczak Banaś Bielawska Borkowicz Cieślak Dimitrova Dobrzyńska Dumitrescu Gajda Georgescu Górecka
      Ivanova Jaworska Kalinowska Kołodziej Krupa Lisowska Majchrzak Nowicka Olszewska Petkova Popescu Rogala
      Sikora Stoica Szulc Todorova Urban Wilk Wróbel Zając Zielonka`,
  },
  {
    gewicht: 9,
    voor: `Abdirahman Abeba Adel Alaa Amanuel Amira Bassam Bereket Dalia Dawit Fadi Farah Filmon Ghada Habtom Hala
      Hamza Hiba Hossein Jamal Layla Luwam Maher Maryam Merhawi Mona Nahom Nour Omid Parisa Rahel Rami Rania Reza
      Rima Samer Selam Shirin Tesfay Wael Yonas Zahra`,
    achter: `Abdulle Afshar Aldarwish Alhalabi Alkhatib Almasri Alshami Andemariam Asghari Berhane Darwish Farahani
      Gebremedhin Ghebreab Habte Haddad Haile Hamdan Jafari Kahsay Karimi Khalil Mahmoud Mebrahtu Nazari Osman Qasim
      Rezai Sahil Shaheen Tekle Tesfamariam Warsame Weldu Yohannes Zeray`,
  },
];

/** The part before a Dutch surname that does not count when names are sorted. */
const TUSSENVOEGSELS = /^(van der|van den|van de|van|de|ter|ten|den) (.+)$/;

const splits = (tekst: string) => tekst.split(/\s+/).filter(Boolean).map((woord) => woord.replaceAll('_', ' '));
const LIJSTEN = HERKOMSTEN.map(
  (h) => [{ voor: splits(h.voor), achter: splits(h.achter).map(deelNaam) }, h.gewicht] as const,
);

export interface Naam {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
}

/**
 * A name; first name and surname mostly sound as if they belong together.
 * @param nieuwkomer somebody who came to the Netherlands a short while ago
 */
export function kiesNaam(toeval: Toeval, nieuwkomer = false): Naam {
  const familie = nieuwkomer ? LIJSTEN[LIJSTEN.length - 1]![0] : toeval.gewogen(LIJSTEN);
  const eigen = toeval.kans(0.92) ? familie : toeval.gewogen(LIJSTEN);
  return { voornaam: toeval.uit(eigen.voor), ...toeval.uit(familie.achter) };
}

function deelNaam(naam: string): Omit<Naam, 'voornaam'> {
  const delen = TUSSENVOEGSELS.exec(naam);
  return delen ? { tussenvoegsel: delen[1]!, achternaam: delen[2]! } : { tussenvoegsel: null, achternaam: naam };
}
