/** How the matches of a pattern can begin, by their first two code units. */
export interface Beginnings {
  /** Code units with which a match can begin, whatever stands behind. */
  readonly single: ReadonlySet<number>;
  /** Two code units, one after the other, with which a match can begin. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
}

/** The beginnings of a pattern; null: anything, or too much to say.
 *
 * A search for a long list of words tries all of them at every character. Knowing how they begin, one
 * look into a table says where to try at all. May name too many beginnings, never too few. */
export function beginnings(pattern: RegExp): Beginnings | null {
  if (pattern.flags.includes('i') || pattern.flags.includes('v')) return null;
  const { whole, cut } = new Source(pattern.source).alternatives();
  const single = new Set<number>();
  const pairs: [number, number][] = [];
  for (const head of [...whole, ...cut]) {
    if (head === '' || head.startsWith(ANY)) return null;
    if (head.length === 1 || head.charAt(1) === ANY) single.add(head.charCodeAt(0));
    else pairs.push([head.charCodeAt(0), head.charCodeAt(1)]);
  }
  return { single, pairs: pairs.filter(([first]) => !single.has(first)) };
}

/** How a part of a pattern can begin: what it matches as a `whole`, nothing or one code unit, behind
 * which the next part follows, and the first one or two code units of what is longer, `cut` off.
 * ANY stands for every code unit. */
interface Heads {
  readonly whole: ReadonlySet<string>;
  readonly cut: ReadonlySet<string>;
}

const ANY = '\uffff';
const NONE: ReadonlySet<string> = new Set();
const NOTHING: Heads = { whole: new Set(['']), cut: NONE };
const ANYTHING: Heads = { whole: new Set([ANY]), cut: NONE };
/** What a reference repeats, of any length. */
const UNKNOWN: Heads = { whole: new Set(['', ANY]), cut: new Set([ANY]) };
const CLASSES: Readonly<Record<string, string>> = {
  d: '0123456789',
  s: ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  w: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' };
/** Wider ranges (all Han characters) are as good as any. */
const WIDEST_RANGE = 512;
/** More pairs than this of two parts are not told apart. */
const MOST_PAIRS = 20_000;

/** Reads the source of a pattern from left to right. */
class Source {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Heads {
    let all = this.#sequence();
    while (this.#take('|')) all = either(all, this.#sequence());
    return all;
  }

  #take(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #sequence(): Heads {
    let all = NOTHING;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      all = followed(all, this.#quantified(this.#part()));
    }
    return all;
  }

  #quantified(part: Heads): Heads {
    const count = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;
    count.lastIndex = this.#at;
    const found = count.exec(this.#source);
    if (found === null) return part;
    this.#at = count.lastIndex;
    const sign = found[0].charAt(0);
    const least = sign === '+' ? 1 : Number(found[1] ?? 0);
    const twice = sign === '?' ? part : followed(part, part);
    const repeated = least > 1 ? twice : either(part, twice);
    return least === 0 ? either(NOTHING, repeated) : repeated;
  }

  #part(): Heads {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('\\')) return this.#escape();
    if (this.#take('.')) return ANYTHING;
    if (this.#take('^') || this.#take('$')) return NOTHING;
    this.#at += 1;
    return { whole: new Set([this.#source.charAt(this.#at - 1)]), cut: NONE };
  }

  #group(): Heads {
    const ahead = this.#take('?=');
    const around = ahead || ['?!', '?<=', '?<!'].some((sign) => this.#take(sign));
    if (!around && !this.#take('?:') && this.#take('?')) throw new Error('named groups: use (…)');
    const inside = this.alternatives();
    this.#at += 1;
    return ahead ? lookedAhead(inside) : around ? NOTHING : inside;
  }

  #escape(): Heads {
    const unit = this.#escaped();
    if (unit !== null) return oneOf(new Set([unit]));
    const name = this.#source.charAt(this.#at - 1);
    const members = CLASSES[name];
    if (members !== undefined) return oneOf(unitsOf(members));
    if (name === 'b' || name === 'B') return NOTHING;
    return /\d/.test(name) ? UNKNOWN : ANYTHING;
  }

  /** The code unit of an escape behind its stroke; null for a class or a reference. */
  #escaped(): number | null {
    const name = this.#source.charAt(this.#at);
    this.#at += 1;
    if (name === 'u' || name === 'x') {
      const digits = name === 'u' ? 4 : 2;
      this.#at += digits;
      return Number.parseInt(this.#source.slice(this.#at - digits, this.#at), 16);
    }
    if (/[a-zA-Z\d]/.test(name) && CONTROLS[name] === undefined) return null;
    return (CONTROLS[name] ?? name).charCodeAt(0);
  }

  #class(): Heads {
    const negated = this.#take('^');
    let units: Set<number> | null = new Set();
    while (!this.#take(']')) {
      const from = this.#member();
      if (typeof from !== 'number') units = union(units, from);
      else if (this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']') {
        this.#at += 1;
        const to = this.#member();
        units = union(units, typeof to === 'number' ? range(from, to) : null);
      } else units?.add(from);
    }
    return negated ? ANYTHING : oneOf(units);
  }

  #member(): number | Set<number> | null {
    if (!this.#take('\\')) {
      this.#at += 1;
      return this.#source.charCodeAt(this.#at - 1);
    }
    const unit = this.#escaped();
    if (unit !== null) return unit;
    const members = CLASSES[this.#source.charAt(this.#at - 1)];
    return members === undefined ? null : unitsOf(members);
  }
}

/** One code unit of these; null: of all. */
function oneOf(units: ReadonlySet<number> | null): Heads {
  if (units === null) return ANYTHING;
  return { whole: new Set([...units].map((unit) => String.fromCharCode(unit))), cut: NONE };
}

function either(one: Heads, two: Heads): Heads {
  return {
    whole: new Set([...one.whole, ...two.whole]),
    cut: new Set([...one.cut, ...two.cut]),
  };
}

/** `one`, then `two`. */
function followed(one: Heads, two: Heads): Heads {
  const whole = new Set<string>();
  const cut = new Set(one.cut);
  const many = one.whole.size * (two.whole.size + two.cut.size) > MOST_PAIRS;
  for (const head of one.whole) {
    if (head !== '' && many) {
      whole.add(head);
      cut.add(head);
      continue;
    }
    for (const next of two.whole) {
      if (head === '' || next === '') whole.add(head + next);
      else cut.add(head + next);
    }
    for (const next of two.cut) cut.add(head === '' ? next : head + next.charAt(0));
  }
  return { whole, cut };
}

/** What stands behind must begin so; what follows in the pattern says no more of it. */
function lookedAhead({ whole, cut }: Heads): Heads {
  const longer = [...whole].filter((head) => head !== '');
  return { whole: whole.has('') ? NOTHING.whole : NONE, cut: new Set([...longer, ...cut]) };
}

function union(one: Set<number> | null, two: Set<number> | null): Set<number> | null {
  return one === null || two === null ? null : new Set([...one, ...two]);
}

function unitsOf(text: string): Set<number> {
  return new Set(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

function range(from: number, to: number): Set<number> | null {
  if (to - from > WIDEST_RANGE) return null;
  return new Set(Array.from({ length: to - from + 1 }, (_, offset) => from + offset));
}
