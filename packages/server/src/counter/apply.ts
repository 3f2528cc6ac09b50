import {
  isNeeded,
  openingValues,
  progressOf,
  schemeOfPart,
  type CompiledBundle,
  type Progress,
} from '@twinpark/core/bundles';
import { titled, type Acting, type Matter, type Refusal } from '@twinpark/core/engine';
import { text, type ClockRule, type IsoDate, type Text, type Values } from '@twinpark/core/model';
import type { Store, StoredApplication } from '@twinpark/postgres';
import { dayOf, type MatterService } from '../matters/index.ts';
import { openingRefusals } from './opening-refusals.ts';
import { titleOfPart } from './services.ts';

/** What applications under bundles stand on. */
export interface ApplyContext {
  readonly store: Store;
  readonly matters: MatterService;
  /** The bundle of this id in a zone; null: there is none. */
  readonly bundle: (zone: string, id: string) => CompiledBundle | null;
}

/** An application with its parts as they stand now. */
export interface ApplicationNow {
  readonly application: StoredApplication;
  readonly compiled: CompiledBundle;
  readonly progress: Progress;
}

/** Where an application stands now. */
export async function applicationNow(
  { store, matters, bundle }: ApplyContext,
  zone: string,
  id: string,
): Promise<ApplicationNow | null> {
  const application = await store.application(zone, id);
  const compiled = application && bundle(zone, application.bundle);
  if (!compiled) return null;
  const opened: Record<string, Matter> = {};
  for (const { part, matter } of application.parts) {
    const found = matter === null ? null : await matters.read(zone, matter);
    if (found) opened[part] = found.held.plain;
  }
  const progress = progressOf(
    compiled,
    {
      openedOn: application.openedOn,
      needed: new Set(application.parts.flatMap(({ part, needed }) => (needed ? [part] : []))),
      matters: opened,
    },
    around(matters, dayOf(matters.now()), compiled),
  );
  return { application, compiled, progress };
}

/** What an application would be promised if it were handed in on a day with these answers. */
export function forecast(
  matters: MatterService,
  compiled: CompiledBundle,
  answers: Values | null,
  on: IsoDate,
): Progress {
  const surroundings = around(matters, on, compiled);
  const parts = Object.keys(compiled.bundle.parts);
  const needed = parts.filter(
    (part) => answers === null || isNeeded(compiled, part, answers, surroundings),
  );
  return progressOf(compiled, { openedOn: on, needed: new Set(needed), matters: {} }, surroundings);
}

function around(matters: MatterService, today: IsoDate, compiled: CompiledBundle) {
  const clockTable: readonly ClockRule[] = [...compiled.schemes.values()][0]?.clockTable ?? [];
  return { today, lookups: {}, calendars: matters.calendars, clockTable };
}

/** Why an application none of whose parts is needed cannot be handed in; null: there is something to apply for. */
function refusesNothing({ parts }: Progress): Refusal | null {
  if (parts.some(({ state }) => state !== 'not-needed')) return null;
  return {
    code: 'missing',
    message: text(
      '按所填内容，没有需要办理的事项；请至少有一项答“是”，再提交',
      '按所填內容，沒有需要辦理的事項；請至少就一項答「是」，然後遞交',
      'by these answers there is nothing to apply for; answer yes to at least one question, then hand in',
    ),
  };
}

/** What is asked to be handed in. */
interface Asked {
  readonly zone: string;
  /** UUID; the application's id and idempotency key. */
  readonly id: string;
  readonly by: Acting;
  readonly compiled: CompiledBundle;
  readonly answers: Values;
}

/** Why it could not be handed in today: nothing is needed by its answers, or what the parts that open at once refuse,
 * said of the bundle's questions or with the part's name. Empty: nothing bars it. */
export async function barsTo(context: ApplyContext, asked: Asked): Promise<readonly Refusal[]> {
  const today = dayOf(context.matters.now());
  const expected = forecast(context.matters, asked.compiled, asked.answers, today);
  const empty = refusesNothing(expected);
  if (empty !== null) return [empty];
  const first = expected.parts.flatMap(({ part, state }) => (state === 'ready' ? [part] : []));
  const refusals: Refusal[] = [];
  for (const part of first) refusals.push(...(await refusalsOf(context, asked, part, today)));
  return refusals;
}

export type Applied =
  | { readonly outcome: 'done'; readonly application: string }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

/** Hands in an application: its parts that wait for nothing open at once, the others when those have
 * ended. Refused if one of the first would be; then nothing is opened. Sent twice, done once. */
export async function apply(context: ApplyContext, asked: Asked): Promise<Applied> {
  const { store, matters } = context;
  const { zone, id, by, compiled, answers } = asked;
  const before = await store.application(zone, id);
  if (before) return { outcome: 'done', application: id };
  const at = matters.now();
  const today = dayOf(at);
  const promise = forecast(matters, compiled, answers, today);
  const needed = promise.parts.filter(({ state }) => state !== 'not-needed');
  const refusals = await barsTo(context, asked);
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  await store.addApplication({
    zone,
    id,
    bundle: compiled.bundle.id,
    person: by.person,
    unit: by.unit,
    answers,
    openedOn: today,
    openedAt: at,
    promisedOn: promise.due,
    promise: needed.map(({ part, from, due }) => ({
      part,
      from,
      due,
      decisive: promise.decisive.includes(part),
    })),
    needed: needed.map(({ part }) => part),
    notNeeded: promise.parts.flatMap(({ part, state }) => (state === 'not-needed' ? [part] : [])),
  });
  await advance(context, zone, id);
  return { outcome: 'done', application: id };
}

/** Why a part could not be opened with these answers, said of the questions of the bundle. */
async function refusalsOf(
  { matters }: ApplyContext,
  asked: Asked,
  part: string,
  today: IsoDate,
): Promise<readonly Refusal[]> {
  const { zone, id, by, compiled, answers } = asked;
  const { scheme } = schemeOfPart(compiled, part);
  const running = matters.schemes.current(zone, scheme.id);
  if (!running) throw new Error(`Zone "${zone}" does not run scheme "${scheme.id}".`);
  const values = openingValues(compiled, part, answers, {});
  const refusals = await openingRefusals(matters, { zone, id, by, running, values, today });
  const questions = compiled.questions.ids[part] ?? {};
  const title = titleOfPart(compiled, part);
  return refusals.map(({ field, ...refusal }) => {
    const question = questions[field ?? ''];
    return question === undefined
      ? { ...refusal, message: titled(title, refusal.message) }
      : { ...refusal, field: question };
  });
}

/** Opens every part whose turn has come. Safe to run again and at the same time: each part's matter is
 * opened by a command of its own name. */
export async function advance(context: ApplyContext, zone: string, id: string): Promise<void> {
  const { store, matters } = context;
  for (;;) {
    const lookedAt = matters.now();
    const now = await applicationNow(context, zone, id);
    if (now === null || now.application.answers === null) return;
    const { application, compiled, progress } = now;
    const failed = new Set(
      application.parts.flatMap(({ part, failure }) => (failure === null ? [] : [part])),
    );
    const ready = progress.parts.filter(
      ({ part, state }) => state === 'ready' && !failed.has(part),
    );
    if (ready.length === 0) {
      const isOpen = progress.parts.some(
        ({ part, state }) => state === 'waiting' && !failed.has(part),
      );
      await store.settleApplication(zone, id, lookedAt, !isOpen);
      return;
    }
    const left = Object.fromEntries(
      progress.parts.flatMap(({ part, matter }) => (matter ? [[part, matter] as const] : [])),
    );
    for (const { part } of ready) {
      await openPart(context, application, compiled, part, left);
    }
  }
}

async function openPart(
  { store, matters }: ApplyContext,
  application: StoredApplication,
  compiled: CompiledBundle,
  part: string,
  left: Readonly<Record<string, Matter>>,
): Promise<void> {
  const { zone, id, person, unit, answers } = application;
  const { scheme } = schemeOfPart(compiled, part);
  const answer = await matters.openMatter({
    zone,
    id: `${id}-${part}`,
    by: { person, unit, roles: [] },
    scheme: scheme.id,
    values: openingValues(compiled, part, answers ?? {}, left),
  });
  if (answer.outcome === 'done') {
    await store.openedPart(zone, id, part, { matter: answer.matter });
    return;
  }
  const refusals = answer.outcome === 'refused' ? answer.refusals : [];
  const failure = (language: keyof Text): string =>
    refusals.map(({ message }) => message[language]).join('; ') || scheme.title[language];
  await store.openedPart(zone, id, part, {
    failure: {
      'zh-Hans': failure('zh-Hans'),
      'zh-Hant': failure('zh-Hant'),
      en: failure('en'),
    },
  });
}

/** Opens what has become ready because a matter came to an outcome. */
export async function advanceAfter(
  context: ApplyContext,
  zone: string,
  matter: string,
): Promise<void> {
  const application = await context.store.applicationOfMatter(zone, matter);
  if (application !== null) await advance(context, zone, application);
}

const atOnce = 50;

/** Opens what has become ready in all applications of a zone; for the node's jobs, after a crash too. */
export async function advanceAll(context: ApplyContext, zone: string): Promise<number> {
  const ids = await context.store.applicationsToAdvance(zone, atOnce);
  for (const id of ids) await advance(context, zone, id);
  return ids.length;
}
