import type { UitstroomReden } from '@trajectplein/dossier/domain';
import type { ControleBron, ControleSoort, JaNeeOnbekend, UitstroomStatus } from '@trajectplein/uitstroom/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The end of a benefit: a fact, whatever becomes of the dossier. */
@Entity('uitstroom')
export class Uitstroom {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  /** The first day without bijstand. */
  @Column('date') uitstroomDatum: string;
  @Column('text') reden: UitstroomReden;
  @Column('uuid', { nullable: true }) plaatsingId: string | null;
  /** The benefit periods that it ended. */
  @Column('uuid', { array: true }) beeindigdePerioden: string[];
  @Column('text') status: UitstroomStatus;
  @Column('timestamptz') vastgelegdOp: Date;
  @VersionColumn() versie: number;
}

/** The look back after 1, 6 or 12 months: is there a job, and is there bijstand? */
@Entity('controle')
export class Controle {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('uuid') uitstroomId: string;
  @Column('text') soort: ControleSoort;
  @Column('date') datum: string;
  @Column('text') heeftBaan: JaNeeOnbekend;
  @Column('text') heeftBijstand: JaNeeOnbekend;
  @Column('text') bron: ControleBron;
  @Column('uuid', { nullable: true }) medewerkerId: string | null;
  @Column('timestamptz') vastgelegdOp: Date;
  @VersionColumn() versie: number;
}
