import { Refused } from './refusal.ts';

/** What windows-1252 puts at 0x80 and on, where Latin-1 has controls; blanks where it has nothing. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Only so much is looked at: a misread file is misread from its beginning. */
const sampleLength = 20_000;
const fewest = 12;

/** Refuses a text that some program before us read in the wrong encoding and saved again: Chinese that
 * has become Latin letters (æ·±åœ³), or marks in place of what was lost. The bytes are in order, the
 * letter is not; reading on would find nothing in it and say nothing. */
export function refuseMisread(text: string): void {
  const sample = text.slice(0, sampleLength);
  const replaced = sample.match(/\ufffd/gu)?.length ?? 0;
  if (replaced >= fewest && replaced * 5 > sample.replace(/\s/gu, '').length) {
    const share = Math.round((replaced / sample.length) * 100);
    throw new Refused(
      'misread-encoding',
      `${shown(sample, /\ufffd/u)}, ${String(share)} % replaced characters`,
    );
  }
  const foreign = sample.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  const latin = sample.match(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\ufffd]/gu)?.length ?? 0;
  const runs =
    sample.match(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{4,}/gu)?.join('').length ?? 0;
  // French or Portuguese has accents one by one, Chinese has other characters than these.
  if (latin < fewest || latin < foreign * 0.9 || runs < latin / 2) return;
  throw new Refused(
    'misread-encoding',
    `${shown(sample, /[\u00a0-\u00ff]/u)}, which is ${encodingOf(sample)} read as Latin letters`,
  );
}

const shown = (sample: string, first: RegExp): string =>
  `“${sample
    .slice(Math.max(0, sample.search(first)))
    .replace(/\s+/gu, ' ')
    .slice(0, 12)}”`;

/** Which encoding the bytes behind the Latin letters are in. */
function encodingOf(sample: string): string {
  const bytes = Uint8Array.from(sample.slice(0, 2000), (character) => {
    const unit = character.charCodeAt(0);
    const at = unit < 256 ? -1 : windows1252.indexOf(character);
    return at < 0 ? unit & 0xff : 0x80 + at;
  });
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const lost = utf8.match(/\ufffd/gu)?.length ?? 0;
  return lost * 4 < utf8.length ? 'UTF-8' : 'GB18030';
}
