import { Presence } from '../scan/presence.ts';
import { isCommonHan, isSpace } from '../scan/space.ts';
import { markerAt, ordinalOf } from './marker.ts';

/** A part of a text that an enumerator numbers, offsets in that text. `ordinal` 0 is what stands
 * before the first enumerator; `from` is where the text begins behind its enumerator. */
export interface Item {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

const HAN = '一二三四五六七八九十';
const FIRSTS = ['首先', '其次', '再次', '最后'];

/** 一是 其一 首先， 第一， at the head of a sentence. A digit or 首先 needs a mark behind it. */
const WORDS = new RegExp(
  `([${HAN}]{1,2})[是要](?!闻|务|点)|其([${HAN}])[，、是]|(首先|其次|再次|最后)[，,]|第([${HAN}])[，,]`,
  'y',
);
const WORD_BEGINS = new Presence([WORDS]);
/** Behind these a sentence begins. */
const STOPS = new Uint8Array(65536);
for (const stop of '。；;：:！') STOPS[stop.charCodeAt(0)] = 1;
/** With these an enumerator inside a paragraph begins. */
const HEADS = new Uint8Array(65536);
for (const head of '一二三四五六七八九十其首再最第（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
  HEADS[head.charCodeAt(0)] = 1;

interface Enumerator {
  readonly family: string;
  readonly ordinal: number;
  readonly length: number;
}

function enumeratorAt(text: string, at: number): Enumerator | null {
  WORDS.lastIndex = at;
  const word = WORD_BEGINS.at(text, at) === 0 ? null : WORDS.exec(text);
  if (word !== null) {
    const [whole, is, qi, shou, di] = word;
    const ordinal = shou === undefined ? ordinalOf(is ?? qi ?? di ?? '') : FIRSTS.indexOf(shou) + 1;
    const family =
      is !== undefined ? '是' : qi !== undefined ? '其' : shou !== undefined ? '首' : '第';
    return { family, ordinal, length: whole.length };
  }
  const marker = markerAt(text, at);
  return marker === null
    ? null
    : { family: `level ${marker.level}`, ordinal: marker.ordinal, length: marker.length };
}

/** Cuts a paragraph at its running enumerators (一是…二是…, 首先…其次…, 1.…2.…). At the head of the
 * paragraph any ordinal may stand, since the run may have begun in the one before; inside, a run
 * begins with its first and goes up by one: an enumerator out of turn is text. */
export function itemsOf(text: string): Item[] {
  return itemsIn(text, 0, text.length);
}

/** The items of the part [start, end) of a text, whose head is `start`. */
function itemsIn(whole: string, start: number, end: number): Item[] {
  const text = start === 0 && end === whole.length ? whole : whole.slice(start, end);
  const starts: { readonly at: number; readonly ordinal: number; readonly from: number }[] = [];
  let family: string | null = null;
  let last = 0;
  const visit = (at: number): void => {
    const found = enumeratorAt(text, at);
    if (found === null || (family !== null && found.family !== family)) return;
    const closes = found.family === '首' && found.ordinal === 4 && last > 0;
    if (at > 0 && found.ordinal !== last + 1 && !closes) return;
    family = found.family;
    last = found.ordinal;
    starts.push({ at, ordinal: found.ordinal, from: at + found.length });
  };
  visit(0);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isCommonHan(unit)) continue;
    if (STOPS[unit] !== 1 && !isSpace(unit)) continue;
    let head = at + 1;
    while (head < text.length && isSpace(text.charCodeAt(head))) head += 1;
    if (head < text.length && HEADS[text.charCodeAt(head)] === 1) visit(head);
    at = head - 1;
  }
  const items = starts.map(({ ordinal, from }, index) => ({
    ordinal,
    from: from + start,
    to: (starts[index + 1]?.at ?? text.length) + start,
  }));
  const head = starts[0]?.at ?? text.length;
  if (head > 0) items.unshift({ ordinal: 0, from: start, to: head + start });
  return items;
}

/** Like `itemsOf`, down to the innermost run: （一）…。一是…。二是… gives what stands before 一是 as
 * ordinal 0, then the items. */
export function innermostItemsOf(text: string, from = 0, to = text.length, depth = 0): Item[] {
  const items = itemsIn(text, from, to);
  if (depth === 3 || items.every(({ ordinal }) => ordinal === 0)) return items;
  return items.flatMap((item) => {
    if (item.ordinal === 0) return [item];
    const inner = innermostItemsOf(text, item.from, item.to, depth + 1);
    return inner.filter(({ ordinal }) => ordinal > 0).length > 1 ? inner : [item];
  });
}
