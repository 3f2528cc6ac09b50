import type { Judgement } from '@twinpark/core/catalogue';
import type { Scheme, Values } from '@twinpark/core/model';
import { explain, type Because } from '@twinpark/core/rules';
import type { PageContext } from '../context.ts';
import type { FormChoices } from '../forms/control.ts';
import { formField, formFields, refusalSummary } from '../forms/form.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from '../matters/names.ts';
import { shownValue } from '../matters/value.ts';
import { serviceLink } from './words.ts';

export interface CanIView {
  readonly scheme: Scheme;
  readonly questions: readonly string[];
  readonly answers: Values;
  /** null: nothing was asked yet. */
  readonly judgement: Judgement | null;
  /** What is wrong with an answer, by field. */
  readonly wrong: readonly { readonly field: string; readonly message: Scheme['title'] }[];
  readonly choices: FormChoices;
  readonly nameOf: NameOf;
}

/** “Can I?”: the questions that the scheme's own conditions rest on, and its answer with reasons and with
 * what one would get. A plain GET form; nothing is kept. */
export function canIPage(context: PageContext, view: CanIView): PageBody {
  const { say, language, zone } = context;
  const { scheme, questions, judgement } = view;
  const title = say('canI.title', { service: scheme.title[language] });
  return {
    title,
    section: 'services',
    trail: [
      { text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) },
      { text: scheme.title[language], href: serviceLink(context, scheme.id) },
    ],
    main: html`${
        questions.length === 0
          ? html`<p class="lead">${say('canI.noQuestions')}</p>
              <p>${scheme.guide?.who[language]}</p>`
          : html`<p class="lead">${say('canI.lead')}</p>
              ${judgement && verdict(context, view, judgement)} ${questionForm(context, view)}`
      }
      <p class="doings">
        ${scheme.guide?.channel !== 'counter' && html`<a class="button" href="${serviceLink(context, scheme.id, 'apply')}">${say('guide.apply')}</a>`}
        <a href="${serviceLink(context, scheme.id)}">${scheme.title[language]}</a>
      </p>`,
  };
}

function questionForm(context: PageContext, view: CanIView): Html {
  const { scheme, questions, answers, wrong } = view;
  const form = {
    id: 'can-i',
    fields: formFields(scheme.fields, questions, questions, answers),
    choices: view.choices,
    refusals: wrong.map(({ field, message }) => ({ code: 'invalid' as const, field, message })),
  };
  return html`${refusalSummary(context, form)}
    <form class="scheme-form" action="${serviceLink(context, scheme.id, 'can-i')}" method="get">
      <input type="hidden" name="asked" value="1" />
      <button type="submit" class="unseen" tabindex="-1" aria-hidden="true"></button>
      ${form.fields.map((one) => formField(context, form, one))}
      <div class="buttons"><button type="submit">${context.say('canI.ask')}</button></div>
    </form>`;
}

function verdict(context: PageContext, view: CanIView, judgement: Judgement): Html {
  const { say, language } = context;
  const { scheme, nameOf } = view;
  const words = { yes: 'canI.yes', no: 'canI.no', 'not-known': 'canI.unknown' } as const;
  const missing = judgement.missing.flatMap((id) => scheme.fields[id]?.title[language] ?? []);
  return html`<section class="verdict ${judgement.verdict}" role="status" aria-labelledby="verdict">
    <h2 id="verdict">${say(words[judgement.verdict])}</h2>
    ${missing.length > 0 && html`<p>${say('canI.missing')}: ${missing.join(language === 'en' ? ', ' : '、')}</p>`}
    ${
      judgement.expected.length > 0 &&
      html`<h3>${say('canI.expected')}</h3>
        ${expectedFacts(context, scheme, judgement, nameOf)}`
    }
    ${byApplicant(context, scheme, judgement)}
    ${
      judgement.conditions.length > 0 &&
      html`<h3>${say('canI.why')}</h3>
        <ul class="conditions">
          ${judgement.conditions.map(({ holds, otherwise, because }) => {
            const word =
              holds === null
                ? say('canI.open')
                : holds
                  ? say('canI.holds')
                  : say('canI.fails', { why: otherwise[language] });
            return html`<li class="${holds === null ? 'open' : holds ? 'holds' : 'fails'}">
              <strong>${word}</strong> ${reasons(context, because)}
            </li>`;
          })}
        </ul>`
    }
  </section>`;
}

/** What is not counted because nobody is known to apply. */
function byApplicant(
  { say, language }: PageContext,
  { lookups }: Scheme,
  judgement: Pick<Judgement, 'byApplicant'>,
): Renderable {
  const titles = judgement.byApplicant.flatMap((id) => lookups[id]?.title[language] ?? []);
  if (titles.length === 0) return false;
  const what = titles.join(language === 'en' ? ', ' : '、');
  return html`<p class="note">${say('canI.byApplicant', { what })}</p>`;
}

/** What one would get by the answers, each with its reasons. */
function expectedFacts(
  context: PageContext,
  scheme: Scheme,
  judgement: Pick<Judgement, 'expected'>,
  nameOf: NameOf,
): Html {
  const { say, language } = context;
  return html`<dl class="facts">
      ${judgement.expected.map(({ field, value, because }) => {
        const asked = scheme.fields[field];
        return html`<div>
          <dt>${asked?.title[language] ?? field}</dt>
          <dd>
            ${
              value === null || !asked
                ? say('canI.expectedUnknown')
                : html`<strong>${shownValue(context, asked, value, nameOf)}</strong>`
            }
            ${value !== null && reasons(context, because)}
          </dd>
        </div>`;
      })}
    </dl>
    <p class="meta">${say('canI.estimate')}</p>`;
}

/** The same before handing in, with the way to compare it with other answers. */
export function expectedSection(
  context: PageContext,
  scheme: Scheme,
  judgement: Pick<Judgement, 'expected'>,
  nameOf: NameOf,
): Html {
  const { say } = context;
  return html`<h2>${say('canI.expected')}</h2>
    ${expectedFacts(context, scheme, judgement, nameOf)}
    <p><a href="${serviceLink(context, scheme.id, 'can-i')}">${say('apply.compare')}</a></p>`;
}

/** The lines of an explanation, from the result down to the answers it rests on. */
function reasons({ language, say }: PageContext, because: Because): Renderable {
  const lines = explain(because, language);
  const deepest = 4;
  return html`<ul class="because">
    ${lines.map(
      ({ depth, text, source }) =>
        html`<li class="depth-${Math.min(depth, deepest)}">
          ${text}${source !== null && html` <span class="meta">${say('canI.basis', { source })}</span>`}
        </li>`,
    )}
  </ul>`;
}
