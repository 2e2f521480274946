import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One record per person per verantwoordelijke gemeente; what another gemeente holds is unknown here. */
@Entity('werkzoekende')
export class Werkzoekende {
  @PrimaryColumn('uuid') id: string;
  @Column('text') gemeente: string;
  @Column('bytea', { nullable: true, select: false }) bsnHash: Buffer | null;
  @Column('timestamptz') gemaaktOp: Date;
  /** The name was split by a rule of thumb: somebody has to look. Here, because the worker reads no name. */
  @Column('boolean') naamControleren: boolean;
  @VersionColumn() versie: number;
}

/** Name and contact: what an executor may read from a sent aanmelding on. */
@Entity('persoon')
export class Persoon {
  @PrimaryColumn('uuid') werkzoekendeId: string;
  @Column('text') gemeente: string;
  @Column('text') voornaam: string;
  @Column('text', { nullable: true }) tussenvoegsel: string | null;
  @Column('text') achternaam: string;
  @Column('text', { nullable: true }) telefoonnummer: string | null;
  @Column('text', { nullable: true }) emailadres: string | null;
}

/** Birth date, BSN and address: only with full access to a dossier. */
@Entity('identiteit')
export class Identiteit {
  @PrimaryColumn('uuid') werkzoekendeId: string;
  @Column('text') gemeente: string;
  @Column('date', { nullable: true }) geboorteDatum: string | null;
  /** Where the day is not known; never beside a date. */
  @Column('smallint', { nullable: true }) geboorteJaar: number | null;
  @Column('text', { nullable: true }) bsnCijfer: string | null;
  @Column('text', { nullable: true }) postcode: string | null;
  @Column('text', { nullable: true }) huisnummer: string | null;
  @Column('text', { nullable: true }) woonplaats: string | null;
}
