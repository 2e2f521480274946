import { Injectable } from '@nestjs/common';
import {
  SONAR_KOPPELING, isSonarIndeling, leesCsvRij, leesSonarRij, uitwisselingFouten, uitwisselingNl, verschovenKenmerken, type CsvVeld, type Koppeling,
  type RijUitkomst, type Tegenspraak,
} from '@trajectplein/uitwisseling/domain';
import type { GelezenRij, ImportSoort } from './import-soort';
import { PersonenVerwerker } from './personen/personen-verwerker';
import { alsOpsomming } from './personen/zinnen';
import { UitkeringenSoort } from './uitkeringen/uitkeringen-soort';

/** Every kind of file that can be loaded, by its code. */
@Injectable()
export class ImportSoorten {
  private readonly soorten: ReadonlyMap<string, ImportSoort>;

  constructor(personen: PersonenVerwerker, uitkeringen: UitkeringenSoort) {
    const vanPersonen = (koppelingVan: (hoe: { koppeling: Koppeling }) => Koppeling) => ({
      verwerk: (groepen, waar) => personen.verwerk(groepen as never, waar),
      vergelijk: (rijen, waar) => personen.vergelijk(rijen as never, waar),
      keurGeheel: (gevonden, hoe) => eisNietVerschoven(gevonden, koppelingVan(hoe)),
      beantwoord: async (groep, antwoord, waar) => {
        if (antwoord === 'NEEM_OVER') return personen.verwerk([groep as never], waar, antwoord);
        await personen.laatStaan(groep as never, waar);
        return [];
      },
      ongedaan: (rijen, waar) => personen.ongedaan(rijen, waar),
    }) satisfies Partial<ImportSoort>;
    this.soorten = new Map<string, ImportSoort>([
      ['sonar', { vraagtKoppeling: false, keurIndeling: isSonarIndeling, ...vanPersonen(() => SONAR_KOPPELING),
        leesRij: (rij, { vandaag }) => alsGelezen(leesSonarRij(rij, vandaag)) }],
      ['csv', { vraagtKoppeling: true, keurIndeling: () => null, ...vanPersonen(({ koppeling }) => koppeling),
        leesRij: (rij, { koppeling, vandaag }) => alsGelezen(leesCsvRij(rij, koppeling, vandaag)) }],
      ['uitkeringen', uitkeringen],
    ]);
  }

  /** @throws when there is no such kind: the contract lets no other in */
  van(code: string): ImportSoort {
    const soort = this.soorten.get(code);
    if (!soort) throw new Error(`No import of the kind ${code}`);
    return soort;
  }
}

/** @throws DomeinFout that names the columns which seem to have moved against the BSNs */
function eisNietVerschoven(gevonden: Tegenspraak, koppeling: Koppeling): void {
  const kenmerken = verschovenKenmerken(gevonden);
  if (!kenmerken) return;
  const kolom = (veld: CsvVeld) => koppeling[veld] && `"${koppeling[veld]}"`;
  const kolommen = kenmerken.map((kenmerk) => kolom(kenmerk) ?? kolom('volledigeNaam') ?? uitwisselingNl.csvVeld[kenmerk]);
  throw uitwisselingFouten.toestand('KOLOMMEN_VERSCHOVEN', { bekend: gevonden.bekend, anderen: gevonden.anderen.length,
    bsn: kolom('bsn')!, kolommen: alsOpsomming([...new Set(kolommen)]) });
}

function alsGelezen(uitkomst: RijUitkomst): GelezenRij {
  return 'afkeuringen' in uitkomst ? uitkomst : { sleutel: uitkomst.aanlevering.bsn, gegevens: uitkomst.aanlevering };
}
