import pg from 'pg';
import { GEMEENTE_CODES, type Datum } from '@trajectplein/kern/domain';
import { nieuwId } from '@trajectplein/kern/server';
import { isGebruikersnaam, normaliseerGebruikersnaam, toegangNl, wachtwoordFouten } from '@trajectplein/toegang/domain';
import { hashWachtwoord, normaliseerWachtwoord } from './wachtwoorden';

/** What an empty database begins with. */
export interface RegioGegevens {
  gemeenten: readonly { code: string; naam: string; subregio: string; van: Datum }[];
  organisaties: readonly { id: string; code: string; naam: string; soort: string; gemeente: string | null; van: Datum }[];
  instellingen: readonly { gemeente: string; van: Datum; tot: Datum | null; intakeBij: string; uitvoerderId: string;
    aanmeldingVerplicht: boolean }[];
}

/** What the operator asked cannot be done. The message is one Dutch sentence. */
export class EersteBeheerderFout extends Error {}

/**
 * Makes somebody who can log in and let others in, at the region's organisation. A database without gemeenten first gets
 * the region itself. As the owner: nobody is there yet in whose name it could be done.
 * @throws EersteBeheerderFout for a user name that does not fit or is taken, or a password that is too weak
 */
export async function maakEersteBeheerder(
  eigenaarUrl: string, wie: { gebruikersnaam: string; naam: string; wachtwoord: string }, regio: RegioGegevens, vandaag: Datum,
): Promise<void> {
  const gebruikersnaam = normaliseerGebruikersnaam(wie.gebruikersnaam);
  if (!isGebruikersnaam(gebruikersnaam)) throw new EersteBeheerderFout(toegangNl.fout.GEBRUIKERSNAAM_ONGELDIG);
  const [fout] = wachtwoordFouten(normaliseerWachtwoord(wie.wachtwoord), gebruikersnaam);
  if (fout) throw new EersteBeheerderFout(fout.melding);
  const client = new pg.Client(eigenaarUrl);
  await client.connect();
  try {
    await client.query('begin');
    await zorgVoorRegio(client, regio);
    const id = nieuwId();
    const { rowCount } = await client.query(
      'insert into medewerker (id, gebruikersnaam, naam, wachtwoord_hash) values ($1, $2, $3, $4) on conflict (gebruikersnaam) do nothing',
      [id, gebruikersnaam, wie.naam.trim(), await hashWachtwoord(wie.wachtwoord)]);
    if (!rowCount) throw new EersteBeheerderFout(`De gebruikersnaam ${gebruikersnaam} bestaat al.`);
    await client.query(
      `insert into aanstelling (medewerker_id, organisatie_id, rol, gemeenten, van)
       select $1, id, 'beheerder', $2, $3 from organisatie where soort = 'REGIO' order by van, id limit 1`, [id, GEMEENTE_CODES, vandaag]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function zorgVoorRegio(client: pg.Client, { gemeenten, organisaties, instellingen }: RegioGegevens): Promise<void> {
  const { rowCount } = await client.query('select 1 from gemeente limit 1');
  if (rowCount) return;
  for (const g of gemeenten) {
    await client.query('insert into gemeente (code, naam, subregio, van) values ($1, $2, $3, $4)', [g.code, g.naam, g.subregio, g.van]);
  }
  for (const o of organisaties) {
    await client.query('insert into organisatie (id, code, naam, soort, gemeente, van) values ($1, $2, $3, $4, $5, $6)',
      [o.id, o.code, o.naam, o.soort, o.gemeente, o.van]);
  }
  for (const i of instellingen) {
    await client.query(
      `insert into gemeente_instelling (gemeente, van, tot, intake_bij, uitvoerder_id, aanmelding_verplicht)
       values ($1, $2, $3, $4, $5, $6)`, [i.gemeente, i.van, i.tot, i.intakeBij, i.uitvoerderId, i.aanmeldingVerplicht]);
  }
}
