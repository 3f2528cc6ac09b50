import { checkValue, type Refusal, type Surroundings } from '@twinpark/core/engine';
import { text, type IsoDate, type Text, type Values } from '@twinpark/core/model';
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

/** Only what is asked after these answers: an answer that another one has made idle is not handed in. */
export function handedIn(service: Service, answers: Values, surroundings: Surroundings): Values {
  const { asks } = service.asked(answers, surroundings);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asks.includes(id)));
}
