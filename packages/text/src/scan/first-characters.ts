/** The code units with which a match of a pattern can begin; null: any, or too many to say.
 *
 * A search for a long list of words tries all of them at every character. Knowing how they begin, one
 * look into a table says where to try at all. May name too many code units, never too few. */
export function firstCharacters(pattern: RegExp): ReadonlySet<number> | null {
  if (pattern.flags.includes('i') || pattern.flags.includes('v')) return null;
  const { units, empty } = new Source(pattern.source).alternatives();
  return empty ? null : units;
}

/** How a part of a pattern can begin. `empty`: it can match nothing, so what follows it counts too. */
interface Beginning {
  readonly units: Set<number> | null;
  readonly empty: boolean;
}

const NOTHING: Beginning = { units: new Set(), empty: true };
const ANY: Beginning = { units: null, empty: false };
const CLASSES: Readonly<Record<string, string>> = {
  d: '0123456789',
  s: ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  w: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' };
/** Wider ranges (all Han characters) are as good as any. */
const WIDEST_RANGE = 512;

/** Reads the source of a pattern from left to right. */
class Source {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Beginning {
    let all = this.#sequence();
    while (this.#take('|')) {
      const next = this.#sequence();
      all = { units: union(all.units, next.units), empty: all.empty || next.empty };
    }
    return all;
  }

  #take(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #sequence(): Beginning {
    let whole = NOTHING;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#quantified(this.#part());
      if (whole.empty) whole = { units: union(whole.units, part.units), empty: part.empty };
    }
    return whole;
  }

  #quantified(part: Beginning): Beginning {
    const count = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;
    count.lastIndex = this.#at;
    const found = count.exec(this.#source);
    if (found === null) return part;
    this.#at = count.lastIndex;
    const least = found[0].startsWith('+') ? 1 : Number(found[1] ?? 0);
    return least === 0 ? { units: part.units, empty: true } : part;
  }

  #part(): Beginning {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('\\')) return this.#escape();
    if (this.#take('.')) return ANY;
    if (this.#take('^') || this.#take('$')) return NOTHING;
    this.#at += 1;
    return { units: new Set([this.#source.charCodeAt(this.#at - 1)]), empty: false };
  }

  #group(): Beginning {
    const around = ['?=', '?!', '?<=', '?<!'].some((sign) => this.#take(sign));
    if (!around && !this.#take('?:') && this.#take('?')) throw new Error('named groups: use (…)');
    const inside = this.alternatives();
    this.#at += 1;
    return around ? NOTHING : inside;
  }

  #escape(): Beginning {
    const unit = this.#escaped();
    if (unit !== null) return { units: new Set([unit]), empty: false };
    const name = this.#source.charAt(this.#at - 1);
    const members = CLASSES[name];
    if (members !== undefined) return { units: unitsOf(members), empty: false };
    return name === 'b' || name === 'B' ? NOTHING : { units: null, empty: /\d/.test(name) };
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

  #class(): Beginning {
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
    return negated ? ANY : { units, empty: false };
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
