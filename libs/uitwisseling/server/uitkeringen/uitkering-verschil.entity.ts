import type { Datum } from '@trajectplein/kern/domain';
import type { VerschilSoort, VerschilStatus, VolgensBestand, Voorstel } from '@trajectplein/uitwisseling/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Where the gemeente and a dossier do not agree, for a person to work through. */
@Entity('uitkering_verschil')
export class UitkeringVerschil {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dossierId: string;
  @Column('text') gemeente: string;
  @Column('text') soort: VerschilSoort;
  @Column('text') onderwerp: string;
  @Column('text') kenmerk: string;
  @Column('date') maand: Datum;
  @Column('jsonb') uitkering: VolgensBestand;
  @Column('jsonb', { nullable: true }) voorstel: Voorstel | null;
  @Column('text') status: VerschilStatus;
  @Column('text', { nullable: true }) reden: string | null;
  @Column('uuid', { nullable: true }) medewerkerId: string | null;
  @Column('timestamptz') vastgelegdOp: Date;
  @Column('timestamptz', { nullable: true }) afgehandeldOp: Date | null;
  @VersionColumn() versie: number;
}
