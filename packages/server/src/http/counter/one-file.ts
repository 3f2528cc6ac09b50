import type { Acting } from '@twinpark/core/engine';
import type { Value, Values, Zone } from '@twinpark/core/model';
import type { StoredApplication } from '@twinpark/postgres';
import {
  isBlank,
  linkTo,
  receiptNumberOf,
  type OneFileView,
  type PageContext,
} from '@twinpark/web';
import type { ApplicationNow } from '../../counter/index.ts';
import { matterFor } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';
import { caseFileAt } from '../desk/files.ts';
import { nameOfIn } from '../desk/surroundings.ts';

/** What was handed in under a bundle, gathered from the matters it opened: each answer once, though several of
 * them hold it, as far as whoever looks may see it, and the receipts. What was answered for parts that have not begun
 * lies with the application still; whoever handed it in sees that too, what they said they need first of all. */
export async function oneFile(
  { matters }: HttpContext,
  page: PageContext,
  zone: Zone,
  { application, compiled, progress }: ApplicationNow,
  acting: Acting,
): Promise<OneFileView> {
  const answers = new Map<string, { readonly value: Value; readonly matter: string | null }>();
  const receipts: { readonly part: string; readonly number: string; readonly href: string }[] = [];
  for (const { part, matter } of progress.parts) {
    const view = matter && (await matterFor(matters, zone.id, matter.id, acting));
    if (!view) continue;
    for (const [field, question] of Object.entries(compiled.questions.ids[part] ?? {})) {
      const value = view.values[field];
      if (value !== undefined && !answers.has(question)) {
        answers.set(question, { value, matter: view.id });
      }
    }
    const number = receiptNumberOf(view);
    if (number !== null) {
      const href = linkTo(page.language, [zone.id, 'matters', view.id, 'receipt']);
      receipts.push({ part, number, href });
    }
  }
  for (const [question, value] of Object.entries(waitingAnswers(application, acting))) {
    if (!answers.has(question) && !isBlank(value)) answers.set(question, { value, matter: null });
  }
  const notNeeded = new Set(
    progress.parts.flatMap(({ part, state }) => (state === 'not-needed' ? [part] : [])),
  );
  return {
    sections: compiled.questions.sections.flatMap(({ part, asks }) => {
      if (part !== null && notNeeded.has(part)) return [];
      const shown = asks.flatMap((id) => {
        const [field, found] = [compiled.questions.fields[id], answers.get(id)];
        return field && found
          ? [
              {
                field,
                value: found.value,
                fileAt: found.matter === null ? null : caseFileAt(page, found.matter),
              },
            ]
          : [];
      });
      return shown.length > 0 ? [{ part, answers: shown }] : [];
    }),
    receipts,
    nameOf: nameOfIn(page, []),
  };
}

/** What is kept for parts that have not begun, for whoever handed it in. */
function waitingAnswers({ person, unit, answers }: StoredApplication, acting: Acting): Values {
  const isOwn = person === acting.person || (unit !== null && unit === acting.unit);
  return (isOwn && answers) || {};
}
