import type { Reading } from '@twinpark/text';
import type { GoldReading } from './corpus.ts';
import { comparable } from './alike.ts';
import type { Tally } from './tally.ts';

type Header = Pick<
  GoldReading,
  | 'kind'
  | 'script'
  | 'title'
  | 'number'
  | 'session'
  | 'addressees'
  | 'lead'
  | 'coHandlers'
  | 'consulted'
  | 'parties'
  | 'issuedOn'
  | 'resultClass'
  | 'disclosure'
  | 'satisfaction'
  | 'contact'
>;

/** 市政协七届三次会议 and 深圳市政协七届三次会议 are the same session: body, term, meeting. */
function sessionKey(session: string): string {
  const match =
    /(政协|人大|人民代表大会).*?第?([一二三四五六七八九十\d]+)届.*?第?([一二三四五六七八九十\d]+)次/u.exec(
      comparable(session),
    );
  return match ? `${match[1] === '政协' ? '政协' : '人大'} ${match[2]} ${match[3]}` : session;
}

/** 福田区人民政府 and 深圳市福田区人民政府 are the same unit: one is the other's end, and what stands
 * before it is places. */
export function sameUnit(a: string, b: string): boolean {
  const [short, long] = [comparable(a), comparable(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short === '') return false;
  if (short === long) return true;
  const before = long.slice(0, long.length - short.length);
  if (long.endsWith(short) && /^\p{Script=Han}{2,8}[省市区县]?$/u.test(before)) return true;
  // 市教育局 in a letter from Shenzhen is 深圳市教育局
  return (
    long.endsWith(short.slice(1)) &&
    /^[省市区县]/u.test(short) &&
    before.length < 8 &&
    long.includes(short)
  );
}

interface Field {
  readonly name: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly same: (a: string, b: string) => boolean;
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const equal = (a: string, b: string): boolean => comparable(a) === comparable(b);
const digits = (text: string): string => text.replace(/\D/g, '');

function fields(gold: Header, reading: Reading): readonly Field[] {
  const text = (name: string, pick: (h: Header) => string | null, same = equal): Field => ({
    name,
    expected: one(pick(gold)),
    found: one(pick(reading)),
    same,
  });
  const list = (name: string, pick: (h: Header) => readonly string[], same = equal): Field => ({
    name,
    expected: pick(gold),
    found: pick(reading),
    same,
  });
  return [
    text('kind', (h) => h.kind),
    text('script', (h) => h.script),
    text('title', (h) => h.title),
    text('number', (h) => h.number),
    text(
      'session',
      (h) => h.session,
      (a, b) => sessionKey(a) === sessionKey(b),
    ),
    list('addressees', (h) => h.addressees),
    text('lead', (h) => h.lead, sameUnit),
    list('coHandlers', (h) => h.coHandlers, sameUnit),
    list('consulted', (h) => h.consulted, sameUnit),
    list('parties', (h) => h.parties, sameUnit),
    text('issuedOn', (h) => h.issuedOn),
    text('resultClass', (h) => h.resultClass),
    text('disclosure', (h) => h.disclosure),
    text('satisfaction', (h) => h.satisfaction),
    text('contact name', (h) => h.contact?.name ?? null),
    text(
      'contact phone',
      (h) => h.contact?.phone ?? null,
      (a, b) => digits(a) === digits(b),
    ),
  ];
}

export interface FieldMiss {
  readonly field: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Every value of every header field is one part; lists count value by value. */
export function scoreHeader(
  gold: Header,
  reading: Reading,
): { readonly tally: Tally; readonly misses: readonly FieldMiss[] } {
  let expected = 0;
  let found = 0;
  let correct = 0;
  const misses: FieldMiss[] = [];
  for (const field of fields(gold, reading)) {
    const open = [...field.found];
    let hits = 0;
    for (const value of field.expected) {
      const at = open.findIndex((other) => field.same(value, other));
      if (at >= 0) {
        open.splice(at, 1);
        hits += 1;
      }
    }
    expected += field.expected.length;
    found += field.found.length;
    correct += hits;
    if (hits < field.expected.length || hits < field.found.length) {
      misses.push({ field: field.name, expected: field.expected, found: field.found });
    }
  }
  return { tally: { expected, found, correct, near: 0 }, misses };
}
