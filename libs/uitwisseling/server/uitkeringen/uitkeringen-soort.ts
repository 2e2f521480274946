import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@trajectplein/kern/server';
import { keurUitkeringIndeling, leesUitkeringRegel, type Afkeuring, type Rij, type UitkeringRegel } from '@trajectplein/uitwisseling/domain';
import type { GelezenRij, Groep, ImportSoort, RijResultaat, Waarvoor } from '../import-soort';
import { UitkeringenBestand } from './uitkeringen-bestand';
import { Verschillen } from './verschillen';

/** Dossiers per transaction: none of ours lasts over two seconds. */
const PER_KEER = 500;

/** A row of a person, or why it is refused: the person was on the list all the same. */
type Gegevens = { regel: UitkeringRegel } | { afkeuringen: Afkeuring[] };

/** The gemeente's complete list of benefits of one month. */
@Injectable()
export class UitkeringenSoort implements ImportSoort {
  readonly vraagtKoppeling = false;
  readonly vanEenMaand = true;
  readonly keurIndeling = keurUitkeringIndeling;

  constructor(
    private readonly db: Database, private readonly bestand: UitkeringenBestand, private readonly verschillen: Verschillen,
  ) {}

  leesRij(rij: Rij, { maand }: { maand: string | null }): GelezenRij {
    const gelezen = leesUitkeringRegel(rij, maand!);
    if ('regel' in gelezen) return { sleutel: gelezen.regel.bsn, gegevens: gelezen };
    const { bsn, afkeuringen } = gelezen;
    return bsn === null ? { afkeuringen } : { sleutel: bsn, gegevens: { afkeuringen } };
  }

  async verwerk(groepen: readonly Groep[], { gemeente, maand }: Waarvoor): Promise<RijResultaat[]> {
    const personen = (groepen as readonly Groep<Gegevens>[]).map(({ sleutel, rijen }) => {
      const regels = rijen.flatMap(({ gegevens }) => ('regel' in gegevens ? [gegevens.regel] : []));
      return { bsn: sleutel, regels, volledig: regels.length === rijen.length };
    });
    const resultaten = await this.bestand.verwerk(gemeente, maand!, personen);
    return [...resultaten, ...groepen.flatMap(({ rijen }) => (rijen as Groep<Gegevens>['rijen']).flatMap(({ rijnummer, gegevens }) =>
      ('regel' in gegevens ? [] : [alsResultaat(rijnummer, gegevens.afkeuringen)])))];
  }

  /** From now on the list of this month is complete: what it says of each dossier is held against it. */
  async sluitAf({ gemeente, maand, id }: Waarvoor, wie: Principal): Promise<void> {
    await this.db.inTransactie(wie, () => this.verschillen.meldGeladen(gemeente, maand!, id));
    for (let na: string | null | undefined = null; na !== undefined;) {
      na = await this.db.inTransactie(wie, async (): Promise<string | undefined> => {
        const ids = await this.verschillen.volgende(gemeente, na!, PER_KEER);
        await this.verschillen.herzie(ids);
        return ids.at(-1);
      });
    }
  }
}

/** A row has one line in the report: what was wrong with it, all together. */
function alsResultaat(rijnummer: number, afkeuringen: readonly Afkeuring[]): RijResultaat {
  const [eerste, ...meer] = afkeuringen;
  if (!meer.length) return { ...eerste!, uitkomst: 'AFGEKEURD' };
  return { rijnummer, uitkomst: 'AFGEKEURD', reden: afkeuringen.map(({ kolom, reden }) => (kolom ? `${kolom}: ${reden}` : reden)).join(' ') };
}
