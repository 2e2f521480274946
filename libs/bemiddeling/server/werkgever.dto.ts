import { Acties, AlsLijst, Getal, Id, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst } from '@trajectplein/kern/server';

const KVK = { max: 12, voorbeeld: '27312345', uitleg: 'Nummer in het Handelsregister: 8 cijfers.' } as const;

export class NieuweWerkgever {
  @Tekst(KVK) kvkNummer!: string;
  @Tekst({ max: 200, voorbeeld: 'Bakkerij Duinzicht' }) naam!: string;
}

export class WerkgeverWijziging {
  @Tekst({ ...KVK, optioneel: true, blijftGevuld: true }) kvkNummer?: string;
  @Tekst({ max: 200, optioneel: true, blijftGevuld: true }) naam?: string;
  @Tekst({ max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' })
  reden?: string | null;
}

export class WerkgeverLijstVraag extends LijstVraag {
  @Tekst({ max: 100, optioneel: true, uitleg: 'Deel van de naam.' }) zoek?: string;
  @Tekst({ ...KVK, optioneel: true }) kvkNummer?: string;
  @Id({ lijst: true, optioneel: true, uitleg: 'Meer id\'s, met komma\'s.' }) @AlsLijst() id?: string[];
}

export class WerkgeverAntwoord {
  @Id() id!: string;
  @Tekst({ max: 8 }) kvkNummer!: string;
  @Tekst({ max: 200 }) naam!: string;
  @MomentVeld() gemaaktOp!: Date;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class WerkgeverLijst extends LijstAntwoord {
  @Lijst(() => WerkgeverAntwoord) items!: WerkgeverAntwoord[];
}
