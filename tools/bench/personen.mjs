// People who have no dossier yet: each request that makes one needs another.

/** Of these every person of the bench is. */
export const GEMEENTE = '0453';

/** Registers people, and hands each out once. */
export class Personen {
  #aantal = 0;

  /** @param client on the database, as its owner */
  constructor(client) {
    this.client = client;
  }

  /** @returns the ids of so many people of this gemeente who have no dossier */
  async neem(aantal, gemeente = GEMEENTE) {
    const van = this.#aantal;
    this.#aantal += aantal;
    const { rows } = await this.client.query(
      `with nieuw as (select uuidv7() as id, k from generate_series($1::int, $2::int) k),
            w as (insert into werkzoekende (id, gemeente, bsn_hash, gemaakt_op)
                  select id, $3, sha256(convert_to('bench' || k, 'UTF8')), now() from nieuw),
            p as (insert into persoon (werkzoekende_id, gemeente, voornaam, achternaam)
                  select id, $3, 'Test', 'Persoon ' || k from nieuw),
            i as (insert into identiteit (werkzoekende_id, gemeente, geboorte_datum)
                  select id, $3, date '1970-01-01' + k % 9000 from nieuw)
       select id from nieuw`, [van, van + aantal - 1, gemeente]);
    return rows.map((rij) => rij.id);
  }
}

/** What opens a dossier for somebody, as the product is asked. */
export const nieuwDossier = (werkzoekendeId) => ({ pad: '/v1/dossiers', methode: 'POST',
  body: { werkzoekendeId, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_DIENSTBETREKKING' } });
