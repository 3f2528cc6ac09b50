import { conditionsUnmet, decideOpening, type Acting, type Refusal } from '@twinpark/core/engine';
import type { IsoDate, Values } from '@twinpark/core/model';
import type { MatterService, RunningScheme } from '../matters/index.ts';

/** A matter that is not opened yet. */
interface Unopened {
  readonly zone: string;
  readonly by: Acting;
  readonly running: RunningScheme;
  readonly values: Values;
  readonly today: IsoDate;
}

/** Why a matter could not be opened with these values today. Empty: it could. */
export async function openingRefusals(
  matters: MatterService,
  { id, ...unopened }: Unopened & { readonly id: string },
): Promise<readonly Refusal[]> {
  const { by, running, values, today } = unopened;
  const { scheme } = running.compiled;
  const surroundings = await surroundingsOf(matters, unopened);
  const names = Object.keys(scheme.numbers);
  const numbers = Object.fromEntries(names.map((name) => [name, '0']));
  const serials = Object.fromEntries(names.map((name) => [name, 0]));
  const { lookups } = surroundings;
  const command = { id, by, values, lookups, numbers, serials, at: matters.now(), today };
  const decision = decideOpening(running.compiled, id, command, running.standing, surroundings);
  return 'refusals' in decision ? decision.refusals : [];
}

/** What the answers given so far have come to bar, that those of `before` did not: it is said where it was answered.
 * null: nothing, or nothing yet. */
export async function newlyBarred(
  matters: MatterService,
  unopened: Unopened,
  before: Values,
): Promise<Refusal | null> {
  const barredBy = async (values: Values): Promise<Refusal | null> => {
    const { compiled } = unopened.running;
    const surroundings = await surroundingsOf(matters, { ...unopened, values });
    return conditionsUnmet(compiled, null, compiled.scheme.opening, null, values, surroundings);
  };
  const now = await barredBy(unopened.values);
  const then = now && (await barredBy(before));
  return now !== null && now.message.en !== then?.message.en ? now : null;
}

function surroundingsOf(matters: MatterService, { zone, by, running, values, today }: Unopened) {
  const around = { zone, running, matter: null, opener: by, given: values, today };
  return matters.surroundings(around, [running.compiled.scheme.opening]);
}
