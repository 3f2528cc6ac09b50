import { Engine, type Almanac } from 'json-rules-engine';
import type { Case } from './cases.ts';

/** The same rule by json-rules-engine. It compares and combines but does not compute, so its amounts are
 * facts computed by hand, in whole cents: the quickest way that is exact. */
export function rulesPeer(): {
  readonly name: string;
  readonly decide: (one: Case) => Promise<string | null>;
} {
  const engine = new Engine();
  engine.addFact('stated', async (_, almanac) => {
    const given = await almanac.factValue<Given>('given');
    return given.spending.reduce(
      (sum, { kind, paidOn, cents }) =>
        (kind === 'course' || kind === 'scholarship') && paidOn.slice(0, 4) === given.year
          ? sum + cents
          : sum,
      0,
    );
  });
  engine.addFact('room', async (_, almanac) => {
    const given = await almanac.factValue<Given>('given');
    return Math.max(0, given.yearlyCap - given.paidThisYear);
  });
  engine.addFact('isAnyTaken', async (_, almanac) => {
    const given = await almanac.factValue<Given>('given');
    return given.spending.some(({ isTaken }) => isTaken);
  });
  engine.addRule({
    conditions: {
      all: [
        { fact: 'isAnyTaken', operator: 'equal', value: false },
        { fact: 'level', operator: 'in', value: ['vocational', 'university'] },
        { fact: 'isKeyFirm', operator: 'equal', value: true },
        { fact: 'recognised', operator: 'lessThanInclusive', value: { fact: 'stated' } },
        { fact: 'room', operator: 'greaterThan', value: 0 },
      ],
    },
    event: { type: 'granted' },
  });
  return {
    name: 'json-rules-engine 7.3.1',
    decide: async (one) => {
      const given = givenOf(one);
      const { level, isKeyFirm, recognised } = given;
      const { events, almanac } = await engine.run({ given, level, isKeyFirm, recognised });
      return events.length === 0 ? null : yuanOf(await support(almanac, recognised));
    },
  };
}

interface Given {
  readonly level: string;
  readonly isKeyFirm: boolean;
  readonly year: string;
  readonly recognised: number;
  readonly spending: readonly {
    readonly kind: string;
    readonly paidOn: string;
    readonly cents: number;
    readonly isTaken: boolean;
  }[];
  readonly yearlyCap: number;
  readonly paidThisYear: number;
}

/** 30 % cut off at the cent, at most 500,000 yuan, at most what is left. */
async function support(almanac: Almanac, recognised: number): Promise<number> {
  const room = await almanac.factValue<number>('room');
  return Math.min(Math.floor((recognised * 30) / 100), 50_000_000, room);
}

function givenOf({ values, lookups }: Case): Given {
  const lines = values['spending'] as readonly {
    readonly kind: string;
    readonly paidOn: string;
    readonly amount: { readonly amount: string };
  }[];
  const taken = (lookups['isTaken'] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    level: values['level'] as string,
    isKeyFirm: values['isKeyFirm'] === true,
    year: values['year'] as string,
    recognised: cents(values['recognised']),
    spending: lines.map(({ kind, paidOn, amount }, at) => ({
      kind,
      paidOn,
      cents: cents(amount),
      isTaken: taken[String(at)] === true,
    })),
    yearlyCap: cents(lookups['yearlyCap']),
    paidThisYear: cents(lookups['paidThisYear']),
  };
}

function cents(value: unknown): number {
  const { amount } = (value ?? { amount: '0' }) as { readonly amount: string };
  return Math.round(Number(amount) * 100);
}

/** Cents as a decimal without zeros that say nothing. */
function yuanOf(amount: number): string {
  const text = (amount / 100).toFixed(2);
  return text.replace(/\.?0+$/, '') || '0';
}
