import { createHash } from 'node:crypto';
import { canonical, checkValue, type Refusal, type Surroundings } from '@twinpark/core/engine';
import { text, type IsoDate, type Text, type Value, type Values } from '@twinpark/core/model';
import type { ApplyStep } from '@twinpark/web';
import { partTitleOf, type Service } from '../../counter/index.ts';

const unfilled = text('必填，请填写', '必須填寫', 'this is required; please fill it in');

/** What must be corrected among some fields before an application can be handed in: values that cannot be,
 * and with `all` also what is missing. */
export function wrongAnswers(
  service: Service,
  answers: Values,
  asks: readonly string[],
  required: readonly string[],
  today: IsoDate,
): readonly Refusal[] {
  return asks.flatMap((id): readonly Refusal[] => {
    const field = service.fields[id];
    const value = answers[id];
    if (!field) return [];
    if (value === undefined) {
      return required.includes(id)
        ? [{ code: 'missing', field: id, message: named(field.title, unfilled) }]
        : [];
    }
    const wrong = checkValue(field, value, today);
    return wrong ? [{ code: 'invalid', field: id, message: named(field.title, wrong) }] : [];
  });
}

function named(title: Text, message: Text): Text {
  return text(
    `${title['zh-Hans']}：${message['zh-Hans']}`,
    `${title['zh-Hant']}：${message['zh-Hant']}`,
    `${title.en}: ${message.en}`,
  );
}

/** The steps of an application after these answers: sections in which something is asked. */
export function stepsOf(
  service: Service,
  answers: Values,
  surroundings: Surroundings,
  language: keyof Text,
): { readonly steps: readonly ApplyStep[]; readonly required: readonly string[] } {
  const { asks, required } = service.asked(answers, surroundings);
  const steps = service.sections.flatMap(({ part, kind, asks: all }): readonly ApplyStep[] => {
    const shown = all.filter((id) => asks.includes(id));
    const title = part === null ? null : partTitleOf(service, part)[language];
    return shown.length === 0 ? [] : [{ kind, part: title, asks: shown }];
  });
  return { steps, required };
}

/** Where a form that is half filled in goes on: the first step in which something is missing or wrong, or one just before
 * it in which nothing was answered (papers that may be shown at the counter); past the last step where all is there. */
export function leftAt(
  steps: readonly Pick<ApplyStep, 'asks'>[],
  answers: Values,
  wrongIn: (asks: readonly string[]) => readonly Refusal[],
): number {
  const first = steps.findIndex(({ asks }) => wrongIn(asks).length > 0);
  let at = first === -1 ? steps.length : first;
  while (at > 0 && steps[at - 1]?.asks.every((id) => answers[id] === undefined) === true) at -= 1;
  return at;
}

/** Only what is asked after these answers: an answer that another one has made idle is not handed in. */
export function handedIn(service: Service, answers: Values, surroundings: Surroundings): Values {
  const { asks } = service.asked(answers, surroundings);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asks.includes(id)));
}

/** Marks of what a page shows, by which the posted form is told apart from what was changed on it. */
export function marksOf(answers: Values, asks: readonly string[]): string {
  return asks.map((id) => `${id}:${markOf(answers[id])}`).join(' ');
}

/** Of the posted fields those that were changed on the page; all of them where it does not say what it showed. What was
 * only shown must not write over what another device has saved since. */
export function changedOn(
  marks: string | null,
  posted: Values,
  asks: readonly string[],
): readonly string[] {
  if (marks === null) return asks;
  const shown = new Map(
    marks
      .split(' ')
      .map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]),
  );
  return asks.filter((id) => shown.get(id) !== markOf(posted[id]));
}

function markOf(value: Value | undefined): string {
  if (value === undefined) return '';
  return createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 12);
}
