import { SaxesParser } from 'saxes';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';

/** What to do with the parts of an XML document; names come without their prefix. */
export interface XmlLezer {
  opent(naam: string, attributen: Readonly<Record<string, string>>): void;
  sluit?(naam: string): void;
  tekst?(tekst: string): void;
}

const kaal = (naam: string) => naam.slice(naam.indexOf(':') + 1);

/**
 * Hands an XML document to a reader, piece by piece, and yields after each piece what the reader gathered (`oogst`).
 * A document type is refused, so there are no entities to expand.
 * @throws OnleesbaarBestand for what would fill the memory; what saxes and the decoder throw on text that is no XML
 */
export async function* leesXml<T>(
  stukken: AsyncIterable<Buffer>, lezer: XmlLezer, oogst: () => readonly T[] = () => [],
): AsyncGenerator<T> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ position: false });
  let diepte = 0;
  let aaneen = 0;
  parser.on('doctype', onveilig);
  parser.on('opentag', (tag) => {
    aaneen = 0;
    if (++diepte > GRENZEN.diepte) onveilig();
    lezer.opent(kaal(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    aaneen = 0;
    diepte--;
    lezer.sluit?.(kaal(tag.name));
  });
  const tekst = (deel: string) => {
    aaneen = 0;
    lezer.tekst?.(deel);
  };
  parser.on('text', tekst);
  parser.on('cdata', tekst);

  for await (const stuk of stukken) {
    aaneen += stuk.length; // the parser holds on to all of this until a tag ends it
    parser.write(decoder.decode(stuk, { stream: true }));
    if (aaneen > GRENZEN.aaneen) onveilig();
    yield* oogst();
  }
  parser.write(decoder.decode());
  parser.close();
  yield* oogst();
}

/** As `leesXml`, for a reader that keeps what it wants to itself. */
export async function leesXmlHeel(stukken: AsyncIterable<Buffer>, lezer: XmlLezer): Promise<void> {
  for await (const _ of leesXml(stukken, lezer)) {
    // nothing is gathered
  }
}

function onveilig(): never {
  throw new OnleesbaarBestand('BESTAND_ONVEILIG');
}
