import { Injectable } from '@nestjs/common';
import { kwartaalGrenzen, kwartaalVan } from '@trajectplein/kern/domain';
import { Conflict, Database, Klok, NietGevonden, eisVersie, huidigePrincipal, nieuwId } from '@trajectplein/kern/server';
import type { DrempelVoorstel, NieuwDrempelVoorstel } from './referentie.dto';
import { VOORSTEL_KOLOMMEN } from './referentie.lezer';

interface Rij {
  versie: number;
  open: boolean;
  voorgesteld_door: string;
}

/**
 * From how many persons on counts of a gemeente are shown (kpi.md, small numbers): one beheerder proposes, another confirms, and it
 * holds from the next quarter on, so that no quarter shows with one threshold what it hid with another.
 */
@Injectable()
export class Drempelvoorstellen {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** @throws NietGevonden for a gemeente that is not there; Conflict VOORSTEL_BESTAAT */
  async maak(gemeente: string, { kleineAantallenDrempel }: NieuwDrempelVoorstel): Promise<DrempelVoorstel> {
    const [bekend] = await this.db.sql<{ open: boolean }>(
      `select exists (select 1 from drempel_voorstel v where v.gemeente = g.code and bevestigd_op is null and ingetrokken_op is null) as open
         from gemeente g where code = $1`, [gemeente]);
    if (!bekend) throw new NietGevonden();
    if (bekend.open) throw new Conflict('VOORSTEL_BESTAAT', 'Voor deze gemeente staat al een voorstel open. Bevestig het of trek het in.');
    const id = nieuwId();
    await this.db.sql(
      `insert into drempel_voorstel (id, gemeente, drempel, van_datum, voorgesteld_door, voorgesteld_op) values ($1, $2, $3, $4, $5, $6)`,
      [id, gemeente, kleineAantallenDrempel, this.volgendKwartaal(), huidigePrincipal().medewerkerId, this.klok.nu()]);
    return this.lees(id);
  }

  /** @throws Conflict EIGEN_VOORSTEL for who proposed it, NIET_OPEN when it was confirmed or withdrawn */
  async bevestig(id: string, versie: number): Promise<DrempelVoorstel> {
    const rij = await this.neem(id, versie);
    const wie = huidigePrincipal().medewerkerId;
    if (rij.voorgesteld_door === wie) throw new Conflict('EIGEN_VOORSTEL', 'U deed dit voorstel zelf. Laat een andere beheerder het bevestigen.');
    await this.db.sql('update drempel_voorstel set bevestigd_door = $2, bevestigd_op = $3, van_datum = $4, versie = versie + 1 where id = $1',
      [id, wie, this.klok.nu(), this.volgendKwartaal()]);
    return this.lees(id);
  }

  /** @throws Conflict NIET_OPEN when it was confirmed or withdrawn */
  async trekIn(id: string, versie: number): Promise<DrempelVoorstel> {
    await this.neem(id, versie);
    await this.db.sql('update drempel_voorstel set ingetrokken_op = $2, versie = versie + 1 where id = $1', [id, this.klok.nu()]);
    return this.lees(id);
  }

  private volgendKwartaal(): string {
    return kwartaalGrenzen(kwartaalVan(this.klok.vandaag())).einde;
  }

  private async neem(id: string, versie: number): Promise<Rij> {
    const [rij] = await this.db.sql<Rij>(
      `select versie, voorgesteld_door, bevestigd_op is null and ingetrokken_op is null as open from drempel_voorstel where id = $1 for update`, [id]);
    if (!rij) throw new NietGevonden();
    eisVersie(rij, versie);
    if (!rij.open) throw new Conflict('NIET_OPEN', 'Dit voorstel is al afgehandeld. Laad de pagina opnieuw.');
    return rij;
  }

  private async lees(id: string): Promise<DrempelVoorstel> {
    const [rij] = await this.db.sql<DrempelVoorstel>(`select ${VOORSTEL_KOLOMMEN} from drempel_voorstel v
      join medewerker m on m.id = v.voorgesteld_door where v.id = $1`, [id]);
    return rij!;
  }
}
