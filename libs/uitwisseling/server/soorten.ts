import { Injectable } from '@nestjs/common';
import { isSonarIndeling, leesCsvRij, leesSonarRij, type RijUitkomst } from '@trajectplein/uitwisseling/domain';
import type { GelezenRij, ImportSoort } from './import-soort';
import { PersonenVerwerker } from './personen/personen-verwerker';
import { UitkeringenSoort } from './uitkeringen/uitkeringen-soort';

/** Every kind of file that can be loaded, by its code. */
@Injectable()
export class ImportSoorten {
  private readonly soorten: ReadonlyMap<string, ImportSoort>;

  constructor(personen: PersonenVerwerker, uitkeringen: UitkeringenSoort) {
    const verwerk: ImportSoort['verwerk'] = (groepen, waar) => personen.verwerk(groepen as never, waar);
    this.soorten = new Map<string, ImportSoort>([
      ['sonar', { vraagtKoppeling: false, keurIndeling: isSonarIndeling, verwerk,
        leesRij: (rij, { vandaag }) => alsGelezen(leesSonarRij(rij, vandaag)) }],
      ['csv', { vraagtKoppeling: true, keurIndeling: () => null, verwerk,
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

function alsGelezen(uitkomst: RijUitkomst): GelezenRij {
  return 'afkeuringen' in uitkomst ? uitkomst : { sleutel: uitkomst.aanlevering.bsn, gegevens: uitkomst.aanlevering };
}
