/** Who works in the demo's region is named after what grows in dunes and ditches: nobody is called that. */
export const PERSONEEL_ACHTERNAMEN = `Berenklauw Bitterzoet Blauwzwenk Boerenwormkruid Bosanemoon Dotterbloem
  Driedistel Duizendblad Duizendknoop Ereprijs Fakkelgras Fluitenkruid Gagel Ganzerik Geelhartje Glaskruid
  Guldenroede Hazepootje Heelblaadje Hertshooi Hondsdraf Hondstong Jakobskruid Jeneverbes Kaardebol Kamgras
  Kamperfoelie Kievitsbloem Kleefkruid Knikbloem Koekoeksbloem Koningskaars Korenbloem Kruisdistel Lamsoor
  Leeuwentand Lepelblad Lidsteng Lievevrouw Maagdenpalm Maanvaren Margrietje Moerasspirea Muurbloem Muurpeper
  Nachtkoekoek Nagelkruid Ogentroost Ooievaarsbek Parnassia Pinksterbloem Ratelaar Reigersbek Rietorchis Rolklaver
  Schapenzuring Sleedoorn Sleutelbloem Slangenkruid Speenkruid Standelkruid Stinkgouwe Teunisbloem Tormentil
  Valeriaan Vingerhelm Vlasbekje Vleugelzaad Vossenstaart Vrouwenmantel Walstro Waterkers Waterviolier Wederik
  Weegbree Wilgenroosje Wolfspoot Wondklaver Zandhaver Zandviooltje Zandzegge Zeealsem Zeedistel Zeekraal Zeeraket
  Zeewinde Zegge Zomerklokje Zonnedauw Zonneroosje Zwenkgras`
  .split(/\s+/);

export const PERSONEEL_VOORNAMEN = `Aisha Amira Anna Annemieke Anouk Bas Bente Carlijn Chris Dilan Eline Emiel Esmee
  Fatih Fenna Floris Gideon Hassan Hugo Ilse Imane Inez Jasmijn Jolien Joris Julia Kaoutar Karel Katinka Kiki Koen
  Larissa Leonie Liv Lucas Malou Marit Mats Mehtap Mila Milan Nadine Nina Olaf Pien Quinten Rens Robin Roos Saar
  Sami Senna Simon Sofie Stijn Tessel Thomas Tijn Valerie Vera Willem Yara Youssra Zoë`.split(/\s+/);
