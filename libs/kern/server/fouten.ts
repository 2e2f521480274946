/** One wrong field. `pointer` is a JSON pointer into the body or the name of a query key after a slash. */
export interface VeldFout {
  pointer: string;
  code: string;
  melding: string;
}

/** An error with an answer of its own. Everything else becomes a 500 that says nothing. */
export class ApiFout extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly melding: string,
    readonly fouten?: VeldFout[],
    readonly extra: Record<string, unknown> = {},
    /** Whom this answer shows, for the trail: what was done is undone, and he was seen. */
    readonly getoond?: { onderwerp: string; ids: string[] },
  ) {
    super(code);
  }
}

/** 400: names each wrong field. */
export class OngeldigeInvoer extends ApiFout {
  constructor(fouten: VeldFout[]) {
    super(400, 'ONGELDIGE_INVOER', 'Controleer de gegevens bij de gemarkeerde velden.', fouten);
  }
}
/** 401 */
export class GeenSessie extends ApiFout {
  constructor(melding = 'U bent niet ingelogd of uw sessie is verlopen. Log opnieuw in.') {
    super(401, 'GEEN_SESSIE', melding);
  }
}
/** 403: this role may not do this. */
export class GeenToegang extends ApiFout {
  constructor(melding = 'U mag dit met uw rol niet doen.', code = 'GEEN_TOEGANG') {
    super(403, code, melding);
  }
}
/** 404: does not exist, or lies outside one's scope. Both get this same answer. */
export class NietGevonden extends ApiFout {
  constructor(melding = 'Dit bestaat niet, of u mag het niet zien.') {
    super(404, 'NIET_GEVONDEN', melding);
  }
}
/** 409: not in this state. */
export class Conflict extends ApiFout {
  constructor(code: string, melding: string, fouten?: VeldFout[], extra: Record<string, unknown> = {}, getoond?: ApiFout['getoond']) {
    super(409, code, melding, fouten, extra, getoond);
  }
}
/** 412: somebody else was first. */
export class Verouderd extends ApiFout {
  constructor() {
    super(412, 'VEROUDERD', 'Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw en probeer het nog eens.');
  }
}
/** 428: a change must say which version it changes. */
export class VersieOntbreekt extends ApiFout {
  constructor() {
    super(428, 'VERSIE_ONTBREEKT', 'Geef in de kop If-Match aan welke versie u wijzigt.');
  }
}
