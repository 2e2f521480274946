import type { GaatNietDoorReden, GevolgUitkering, PlaatsingEindReden, PlaatsingStatus, PlaatsingVorm } from '@trajectplein/uitstroom/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Work in dienstbetrekking, or of one's own. */
@Entity('plaatsing')
export class Plaatsing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('uuid', { nullable: true }) werkgeverId: string | null;
  @Column('text') vorm: PlaatsingVorm;
  @Column('numeric', { precision: 4, scale: 1 }) uren: number;
  /** Announced until it begins, from then on the day it began. */
  @Column('date') startDatum: string;
  /** The end of the contract where it is known; of what ended, the last day. */
  @Column('date', { nullable: true }) eindDatum: string | null;
  @Column('text') gevolgUitkering: GevolgUitkering;
  @Column('text') status: PlaatsingStatus;
  @Column('text', { nullable: true }) reden: PlaatsingEindReden | GaatNietDoorReden | null;
  @VersionColumn() versie: number;
}
