import { ApiProperty } from '@nestjs/swagger';
import { Getal, Id, MomentVeld, Tekst } from '@trajectplein/kern/server';

const TEKST = { max: 200, leeg: true };
const LIJST = { type: String, isArray: true } as const;

/** What a werkzoekende brings and wants, as a matcher compares it. */
export class ProfielAntwoord {
  @Id({ uitleg: 'Het dossier.' }) id!: string;
  @Getal({ leeg: true, komma: true }) urenPerWeek!: number | null;
  @Tekst(TEKST) opleidingsniveau!: string | null;
  @Tekst(TEKST) beroepssector!: string | null;
  @Tekst(TEKST) beroep!: string | null;
  @Tekst(TEKST) mondelingNederlands!: string | null;
  @Tekst(TEKST) schriftelijkNederlands!: string | null;
  @ApiProperty(LIJST) rijbewijzen!: string[];
  @ApiProperty(LIJST) vervoer!: string[];
  @ApiProperty({ ...LIJST, description: 'Wat als tekst is overgenomen, omdat er geen code voor is.' }) opmerkingen!: string[];
  @MomentVeld({ leeg: true }) laatstBijgewerktOp!: string | null;
  @Getal({ max: 100, uitleg: 'Hoeveel er is ingevuld, van 0 tot 100.' }) volledigheid!: number;
  @Getal() versie!: number;
}
