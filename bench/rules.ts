import { compileScheme } from '@twinpark/core/engine';
import { isAmount, type Rule, type Value, type Values } from '@twinpark/core/model';
import { explain, type Environment } from '@twinpark/core/rules';
import { clockTable, trainingSupport } from '@twinpark/zone-common';
import { median, timed } from './matters/load.ts';
import { rulesPeer } from './rules/peer.ts';
import { casesOf, type Case } from './rules/cases.ts';

export interface RulesOptions {
  /** How many applications are decided in each pass. Default 20,000. */
  readonly decisions?: number;
  /** Passes of each; the medians count. Default 5. */
  readonly passes?: number;
}

export interface RulesBench {
  readonly decisions: number;
  readonly passes: number;
  /** Decisions a second: eligibility and amount, with the reasons as data. */
  readonly ours: number;
  /** The same with the reasons told in sentences, in one language. */
  readonly oursInWords: number;
  readonly peer: string;
  /** Decisions a second of the same rule, without reasons. */
  readonly theirs: number;
  /** Ours to theirs: above 1 we are faster. */
  readonly ratio: number;
  readonly ratioInWords: number;
  /** Every decision of both was the same. */
  readonly same: true;
}

/** Decides school–enterprise training support (who may get it, and how much) for the same applications by
 * our rules and by json-rules-engine, asserts that both decide alike, and compares the time. */
export async function run(options: RulesOptions = {}): Promise<RulesBench> {
  const { decisions = 20_000, passes = 5 } = options;
  const cases = casesOf(decisions);
  const ours = ourRules();
  const peer = rulesPeer();
  for (const one of cases.slice(0, 5000)) {
    const [mine, theirs] = [ours.decide(one).amount, await peer.decide(one)];
    if (mine !== theirs) {
      throw new Error(
        `Both rules should decide alike; ours gives ${String(mine)}, ${peer.name} ${String(theirs)} for ${JSON.stringify(one)}.`,
      );
    }
  }
  const times = { ours: [] as number[], words: [] as number[], theirs: [] as number[] };
  let sums: readonly number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    let [mine, said, other] = [0, 0, 0];
    times.ours.push(
      await timed(async () => {
        for (const one of cases) mine += Number(ours.decide(one).amount ?? 0);
      }),
    );
    times.words.push(
      await timed(async () => {
        for (const one of cases) said += Number(ours.inWords(one).amount ?? 0);
      }),
    );
    times.theirs.push(
      await timed(async () => {
        for (const one of cases) other += Number((await peer.decide(one)) ?? 0);
      }),
    );
    sums = [mine, said, other];
  }
  if (new Set(sums.map((sum) => sum.toFixed(2))).size > 1) {
    throw new Error(`The amounts of both should add up alike; found ${sums.join(', ')}.`);
  }
  const perSecond = (milliseconds: readonly number[]): number =>
    Math.round(decisions / (median(milliseconds) / 1000));
  const [mine, told, theirs] = [
    perSecond(times.ours),
    perSecond(times.words),
    perSecond(times.theirs),
  ];
  return {
    decisions,
    passes,
    ours: mine,
    oursInWords: told,
    peer: peer.name,
    theirs,
    ratio: Math.round((mine / theirs) * 100) / 100,
    ratioInWords: Math.round((told / theirs) * 100) / 100,
    same: true,
  };
}

/** The rules of the scheme as it ships: its level, its conditions of approval, its amount. */
function ourRules(): {
  readonly decide: (one: Case) => { readonly amount: string | null };
  readonly inWords: (one: Case) => { readonly amount: string | null; readonly words: number };
} {
  const { compiled, problems } = compileScheme(trainingSupport, 'bench', clockTable);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const { scheme } = compiled;
  const { opening, actions } = scheme;
  const conditions = [opening, actions['accept'], actions['approve']].flatMap((action) =>
    (action?.onlyIf ?? []).map(({ rule }) => compiled.rule(rule)),
  );
  const setBy = (effects: typeof opening.effects, field: string): Rule => {
    const found = effects?.find((effect) => 'set' in effect && effect.set === field);
    if (found && 'set' in found) return found.to;
    throw new Error(`Scheme "${scheme.id}" sets no "${field}".`);
  };
  const stated = compiled.rule(setBy(opening.effects, 'stated'));
  const support = compiled.rule(setBy(actions['approve']?.effects, 'support'));
  const environment = (values: Values, lookups: Values): Environment => ({
    values,
    lookups,
    parties: {},
    numbers: {},
    today: '2026-03-10',
    branches: {},
    workingDays: () => null,
  });
  const results = ({ values, lookups }: Case) => {
    const eligible = stated.evaluate(environment(values, lookups));
    const all: Values = { ...values, ...(eligible.value !== null && { stated: eligible.value }) };
    const around = environment(all, lookups);
    const conditioned = conditions.map((rule) => rule.evaluate(around));
    const granted = conditioned.every(({ value }) => value === true);
    return [eligible, ...conditioned, ...(granted ? [support.evaluate(around)] : [])];
  };
  const amountOf = (all: readonly { readonly value: Value | null }[]): string | null => {
    const value = all.length > conditions.length + 1 ? all.at(-1)?.value : null;
    return value !== null && isAmount(value) ? value.amount : null;
  };
  return {
    decide: (one) => ({ amount: amountOf(results(one)) }),
    inWords: (one) => {
      const all = results(one);
      const words = all.reduce((sum, { because }) => sum + explain(because, 'zh-Hans').length, 0);
      return { amount: amountOf(all), words };
    },
  };
}
