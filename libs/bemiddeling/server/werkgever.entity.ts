import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An employer, known to the whole region; an organisation, no person. */
@Entity('werkgever')
export class Werkgever {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kvkNummer: string;
  @Column('text') naam: string;
  /** The name as it is searched: lower case, without accents. */
  @Column('text') zoeknaam: string;
  @Column('timestamptz') gemaaktOp: Date;
  @VersionColumn() versie: number;
}
