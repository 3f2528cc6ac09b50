/** So much of a thing's name, in pairs of characters, makes a sentence speak of it: 跨境专线巴士 of 跨境巴士专线. */
export const SPEAKS_OF = 0.65;

/** The share of a thing's characters that a sentence holds in pairs, 0 … 1. */
export function share(thing: string, sentence: string): number {
  let held = 0;
  let until = 0;
  for (let at = 0; at + 1 < thing.length; at += 1) {
    if (!sentence.includes(thing.slice(at, at + 2))) continue;
    held += at + 2 - Math.max(at, until);
    until = at + 2;
  }
  return held / Math.max(1, thing.length);
}
