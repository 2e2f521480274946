import type {
  AanmeldingGevolg, AanmeldingReden, AanmeldingStatus, Classificatie, DossierGrond, DossierStatus, InstroomOorzaak,
  IntakeKanaal, IntakeStatus, SluitReden, UitkeringBron, UitkeringSoort, UitstroomReden,
} from '@trajectplein/dossier/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One period of guidance of one werkzoekende. Its columns are the present; `overgang` holds how it came to be. */
@Entity('dossier')
export class Dossier {
  @PrimaryColumn('uuid') id: string;
  @Column('text') nummer: string;
  @Column('uuid') werkzoekendeId: string;
  @Column('text') opdrachtgevendeGemeente: string;
  @Column('uuid', { nullable: true }) uitvoeringsorganisatieId: string | null;
  @Column('uuid', { nullable: true }) klantmanagerId: string | null;
  @Column('text') status: DossierStatus;
  @Column('text') dossierGrond: DossierGrond;
  @Column('text', { nullable: true }) classificatie: Classificatie | null;
  @Column('boolean', { nullable: true }) werkfit: boolean | null;
  @Column('text') instroomOorzaak: InstroomOorzaak;
  @Column('date') meldDatum: string;
  @Column('boolean') beginstand: boolean;
  @Column('date', { nullable: true }) uitstroomDatum: string | null;
  @Column('text', { nullable: true }) uitstroomReden: UitstroomReden | null;
  @Column('date', { nullable: true }) geslotenDatum: string | null;
  @Column('text', { nullable: true }) sluitReden: SluitReden | null;
  /** The day its status holds from: a later transition cannot lie before it. */
  @Column('date') statusSinds: string;
  @Column({ type: 'date', nullable: true, update: false }) actieVanaf: string | null;
  @Column('timestamptz') gemaaktOp: Date;
  @Column('timestamptz') gewijzigdOp: Date;
  @VersionColumn() versie: number;
}

@Entity('intake')
export class Intake {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('date') datum: string;
  /** Null when nobody said so. */
  @Column('text', { nullable: true }) kanaal: IntakeKanaal | null;
  @Column('text') status: IntakeStatus;
  @Column('text', { nullable: true }) samenvatting: string | null;
  @Column('text', { nullable: true }) afwijkingMotivering: string | null;
  @Column('date', { nullable: true }) afgerondDatum: string | null;
  @Column('uuid') medewerkerId: string;
  @VersionColumn() versie: number;
}

@Entity('aanmelding')
export class Aanmelding {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('uuid') werkzoekendeId: string;
  @Column('text') gemeente: string;
  @Column('uuid') uitvoeringsorganisatieId: string;
  @Column('text') toelichting: string;
  @Column('text') status: AanmeldingStatus;
  @Column('date', { nullable: true }) verzondenDatum: string | null;
  @Column('date', { nullable: true }) signaleringDatum: string | null;
  @Column('date', { nullable: true }) beantwoordDatum: string | null;
  @Column('text', { nullable: true }) reden: AanmeldingReden | null;
  @Column('text', { nullable: true }) gevolg: AanmeldingGevolg | null;
  @VersionColumn() versie: number;
}

@Entity('uitkeringsperiode')
export class Uitkeringsperiode {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('text') soort: UitkeringSoort;
  @Column('date') beginDatum: string;
  @Column('date', { nullable: true }) eindDatum: string | null;
  @Column('text', { nullable: true }) redenEinde: UitstroomReden | null;
  @Column('text') bron: UitkeringBron;
  @VersionColumn() versie: number;
}
