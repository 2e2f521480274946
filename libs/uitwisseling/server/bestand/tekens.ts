import { isAscii, isUtf8 } from 'node:buffer';

const STUK = 64 * 1024;

/** The text of a file in pieces. A byte that belongs to no letter becomes U+FFFD, so that its row can say so. */
export function* leesTekens(inhoud: Buffer): Generator<string> {
  const utf16 = bepaalUtf16(inhoud);
  if (utf16) yield* inStukken(inhoud, utf16);
  else if (isUtf8(inhoud)) yield* inStukken(inhoud, 'utf-8');
  else yield* perRegel(inhoud);
}

function* inStukken(inhoud: Buffer, soort: 'utf-8' | 'utf-16le' | 'utf-16be'): Generator<string> {
  const decoder = new TextDecoder(soort);
  for (let begin = 0; begin < inhoud.length; begin += STUK) yield decoder.decode(inhoud.subarray(begin, begin + STUK), { stream: true });
  yield decoder.decode();
}

/** By its mark, or because in text that is mostly Western every second byte is zero. */
function bepaalUtf16(inhoud: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (inhoud[0] === 0xff && inhoud[1] === 0xfe) return 'utf-16le';
  if (inhoud[0] === 0xfe && inhoud[1] === 0xff) return 'utf-16be';
  const begin = inhoud.subarray(0, 64);
  if (begin.length < 4 || begin.length % 2) return null;
  const nul = (rest: number) => begin.every((byte, n) => (byte === 0) === (n % 2 === rest));
  return nul(1) ? 'utf-16le' : nul(0) ? 'utf-16be' : null;
}

/**
 * A file with bytes that are no UTF-8. When it is UTF-8 for the rest (it says so at its beginning, or most lines with accents are),
 * these bytes are lost: another program mixed them in, and nobody knows which. Else it was written in Windows-1252; a line that
 * is UTF-8 all the same was pasted in.
 */
function* perRegel(inhoud: Buffer): Generator<string> {
  const merk = inhoud[0] === 0xef && inhoud[1] === 0xbb && inhoud[2] === 0xbf;
  let [goed, fout] = [0, 0];
  for (const regel of regels(inhoud)) {
    if (isAscii(regel)) continue;
    if (isUtf8(regel)) goed += 1;
    else fout += 1;
  }
  if (merk || goed >= fout) {
    yield* inStukken(inhoud, 'utf-8');
    return;
  }
  let stuk = '';
  for (const regel of regels(inhoud)) {
    stuk += isUtf8(regel) || heeftUtf8(regel) ? new TextDecoder().decode(regel) : alsWindows1252(regel);
    if (stuk.length < STUK) continue;
    yield stuk;
    stuk = '';
  }
  yield stuk;
}

/** The lines of a file with what ends them. */
function* regels(inhoud: Buffer): Generator<Buffer> {
  const einde = inhoud.includes(0x0a) ? 0x0a : 0x0d;
  for (let begin = 0; begin < inhoud.length;) {
    const tot = inhoud.indexOf(einde, begin);
    const na = tot < 0 ? inhoud.length : tot + 1;
    yield inhoud.subarray(begin, na);
    begin = na;
  }
}

/** A letter of UTF-8 beside a byte that is none: in Windows-1252 it would be two signs that no word has ("Ã«"). */
const heeftUtf8 = (regel: Buffer) => /[\u00c3\u00c4\u00c5][\u0080-\u00bf]/.test(regel.toString('latin1'));

/** What Windows-1252 has where Latin-1 has control characters. (The TextDecoder of Node 20 takes the one for the other.) */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function alsWindows1252(stuk: Buffer): string {
  return stuk.toString('latin1').replace(/[\u0080-\u009f]/g, (teken) => WINDOWS[teken.charCodeAt(0) - 0x80]);
}
