/** Any class: an entity, a migration, a DTO. */
export type Klasse = new (...args: never[]) => object;
