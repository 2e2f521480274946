const uitleg: Record<string, string> = {
  400: 'De invoer klopt niet; `fouten` wijst de velden aan.',
  401: 'Geen geldige sessie.',
  403: 'Deze rol mag dit niet.',
  404: 'Bestaat niet, of ligt buiten het eigen bereik.',
  409: 'Kan niet in deze toestand.',
  412: 'Iemand anders heeft dit intussen gewijzigd.',
  413: 'Te groot.',
  415: 'Dit soort inhoud kan hier niet.',
  428: 'De kop If-Match ontbreekt.',
  429: 'Te veel pogingen; wacht even.',
  500: 'Onverwachte fout.',
  503: 'Nu niet bereikbaar.',
};

/** One answer per error status; each is the same problem+json. */
export const ALLE_FOUTEN: Record<string, { description: string; content: unknown }> = Object.fromEntries(
  Object.entries(uitleg).map(([code, description]) => [code, {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
  }]),
);

export const PROBLEEM_SCHEMA = {
  Probleem: {
    type: 'object',
    description: 'Foutmelding volgens RFC 9457.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      code: { type: 'string', description: 'Vaste code voor programma\'s.' },
      fouten: { type: 'array', maxItems: 50, items: { $ref: '#/components/schemas/VeldFout' } },
      aantalFouten: { type: 'integer', description: 'Hoeveel het er zijn, als `fouten` ze niet alle noemt.' },
    },
  },
  VeldFout: {
    type: 'object',
    required: ['pointer', 'code', 'melding'],
    properties: {
      pointer: { type: 'string', description: 'JSON Pointer naar het veld.' },
      code: { type: 'string' },
      melding: { type: 'string' },
    },
  },
};
