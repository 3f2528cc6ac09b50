import {
  decideOpening,
  fieldsNamed,
  isFilled,
  type Acting,
  type Refusal,
} from '@twinpark/core/engine';
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
 * null: nothing, or nothing yet, for what is still to be answered may open it. */
export async function newlyBarred(
  matters: MatterService,
  unopened: Unopened,
  before: Values,
): Promise<Refusal | null> {
  const barredBy = async (answers: Values): Promise<Refusal | null> => {
    const { compiled } = unopened.running;
    const { opening } = compiled.scheme;
    const all = opening.asks ?? [];
    const given = all.filter((id) => isFilled(answers[id]));
    const open = all.filter((id) => !given.includes(id));
    const conditions = (opening.onlyIf ?? []).filter(
      ({ rule }) => !fieldsNamed(rule, compiled.scheme).some((id) => open.includes(id)),
    );
    // As if nothing else were asked.
    const asked = { ...opening, asks: given, needs: [], effects: [], onlyIf: conditions };
    const scheme = { ...compiled.scheme, opening: asked };
    const running = { ...unopened.running, compiled: { ...compiled, scheme } };
    const values = Object.fromEntries(Object.entries(answers).filter(([id]) => given.includes(id)));
    const refusals = await openingRefusals(matters, { ...unopened, id: 'so-far', running, values });
    return refusals.find(({ code }) => code === 'condition') ?? null;
  };
  const now = await barredBy(unopened.values);
  const then = now && (await barredBy(before));
  return now !== null && now.message.en !== then?.message.en ? now : null;
}

function surroundingsOf(matters: MatterService, { zone, by, running, values, today }: Unopened) {
  const around = { zone, running, matter: null, by, given: values, today };
  return matters.surroundings(around, [running.compiled.scheme.opening]);
}
