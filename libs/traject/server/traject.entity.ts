import type { BreekAfReden, OpschortReden, TrajectResultaat, TrajectStatus, TrajectType } from '@trajectplein/traject/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A traject on a dossier. Its columns are the present; `overgang` holds how it came to be. */
@Entity('traject')
export class Traject {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('text') trajectType: TrajectType;
  @Column('uuid') uitvoeringsorganisatieId: string;
  /** The accepted aanmelding under which it started. */
  @Column('uuid', { nullable: true }) aanmeldingId: string | null;
  /** Why it starts without one. */
  @Column('text', { nullable: true }) motivering: string | null;
  @Column('text') doel: string;
  /** Null when nobody said so. */
  @Column('boolean', { nullable: true }) vrijwillig: boolean | null;
  /** Planned until it starts, from then on the day of the start. */
  @Column('date') startDatum: string;
  @Column('date') verwachteEindDatum: string;
  /** The opdrachtgever agreed to the last prolongation; null before there was one. */
  @Column('boolean', { nullable: true }) akkoordOpdrachtgever: boolean | null;
  @Column('date', { nullable: true }) eindDatum: string | null;
  @Column('text') status: TrajectStatus;
  @Column('text', { nullable: true }) resultaat: TrajectResultaat | null;
  /** Why it rests or was broken off. */
  @Column('text', { nullable: true }) reden: OpschortReden | BreekAfReden | null;
  @VersionColumn() versie: number;
}
