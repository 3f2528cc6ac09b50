import type { Refusal } from '@twinpark/core/engine';
import type { Field, Text, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import type { FormChoices } from '../forms/control.ts';
import { formField, formFields, refusalSummary, takesFiles } from '../forms/form.ts';
import { commandName, fieldName, idOf, shownName, versionName, wasName } from '../forms/names.ts';
import { uploadAttributes } from '../forms/upload.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from '../matters/names.ts';
import { localTime } from '../matters/history.ts';
import { shownValue } from '../matters/value.ts';
import { tokenField } from '../parts/form.ts';
import { serviceLink } from './words.ts';

/** One step of an application: what is asked together. */
export interface ApplyStep {
  readonly kind: 'shared' | 'details' | 'materials';
  /** What the part of a bundle is called; null: it is about all of it. */
  readonly part: string | null;
  /** Fields asked after what was answered so far. */
  readonly asks: readonly string[];
}

interface Applying {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly ApplyStep[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly answers: Values;
  readonly refusals: readonly Refusal[];
  readonly token: string;
}

export interface ApplyView extends Applying {
  /** From 0. */
  readonly step: number;
  readonly required: readonly string[];
  readonly choices: FormChoices;
  /** The version of the draft that the page was made from; 0: none yet. */
  readonly version: number;
  /** Marks of the answers that it shows. */
  readonly was: string;
  readonly savedAt: string | null;
  readonly elsewhere: boolean;
  /** What was answered on this step brought further questions. */
  readonly more: boolean;
  /** For whom it is, where that is not whoever fills it in. */
  readonly notFor: Text | null;
  /** Files of the applicant that have not come whole. */
  readonly unfinished: readonly { readonly name: string; readonly percent: number }[];
  /** Addresses of the modules that save while one types and send files. */
  readonly scripts: { readonly autosave: string; readonly upload: string };
}

const formId = 'apply';
/** Name of the button that saves and leaves. */
export const saveName = 'save';

/** One step of a form made from a scheme or a bundle. Saves by its buttons; where scripts run, also while
 * one types. */
export function applyPage(context: PageContext, view: ApplyView): PageBody {
  const { say, language } = context;
  const { step, steps, fields, required, answers } = view;
  const shown = steps[step];
  const asks = shown?.asks ?? [];
  const form = {
    id: formId,
    choices: view.choices,
    refusals: view.refusals,
    fields: formFields(fields, asks, required, answers),
  };
  const hasLines = asks.some((id) => ['group', 'persons'].includes(fields[id]?.kind ?? ''));
  const takesAny = form.fields.some(({ field }) => takesFiles(field));
  const address = stepLink(context, view.id, step);
  return {
    title: say('apply.title', { service: view.title[language] }),
    section: 'services',
    trail: trailOf(context, view),
    script: takesAny ? [view.scripts.upload, view.scripts.autosave] : view.scripts.autosave,
    main: html`${stepList(context, view, step)}
      <h2>${shown && stepTitle(context, shown, steps)}</h2>
      <p
        class="meta"
        id="saved"
        role="status"
        data-saving="${say('apply.saving')}"
        data-failed="${say('apply.notSaved')}"
      >
        ${view.savedAt !== null && say('apply.saved', { at: localTime(view.savedAt) })}
      </p>
      ${
        view.notFor !== null &&
        html`<p class="notice fault">
          ${say('apply.notFor', { who: view.notFor[context.language] })}
          <a href="${linkTo(context.language, [context.zone?.id ?? '', 'account'])}"
            >${say('apply.notFor.account')}</a
          >
        </p>`
      }
      ${view.more && html`<p class="notice note" role="status">${say('apply.more')}</p>`}
      ${view.elsewhere && html`<p class="notice note">${say('apply.elsewhere')}</p>`}
      ${
        takesAny &&
        view.unfinished.map(
          ({ name, percent }) =>
            html`<p class="notice note" data-unfinished="${name}">
              ${say('upload.unfinished', { name, percent })}
            </p>`,
        )
      }
      ${refusalSummary(context, form)}
      <form
        class="scheme-form"
        id="${formId}"
        action="${address}"
        method="post"
        ${takesAny && uploadAttributes(context)}
        data-autosave="${address}"
      >
        ${tokenField(view.token)}
        <input type="hidden" name="${versionName}" value="${view.version}" />
        <input type="hidden" name="${wasName}" value="${view.was}" />
        <input
          type="hidden"
          name="${shownName}"
          value="${form.fields.map(({ id }) => id).join(' ')}"
        />
        ${hasLines && html`<button type="submit" class="unseen" tabindex="-1" aria-hidden="true"></button>`}
        ${form.fields.map((one) => formField(context, form, one))}
        <div class="buttons">
          <button type="submit">${say('apply.continue')}</button>
          <button type="submit" class="quiet" name="${saveName}" value="1" formnovalidate>
            ${say('apply.save')}
          </button>
        </div>
      </form>`,
  };
}

export interface SummaryView extends Applying {
  readonly nameOf: NameOf;
  readonly command: string;
  /** By when it would be decided; null: it cannot be told. */
  readonly due: string | null;
  /** What follows from the answers, as the guide shows it. */
  readonly forecast: Renderable;
}

/** All answers on one page, to check, to print and to hand in. */
export function summaryPage(context: PageContext, view: SummaryView): PageBody {
  const { say, language } = context;
  const { steps, refusals, fields } = view;
  const stepOf = (field: string): number => steps.findIndex(({ asks }) => asks.includes(field));
  return {
    title: say('apply.summary'),
    section: 'services',
    trail: trailOf(context, view),
    main: html`<p class="lead">${view.title[language]}</p>
      ${stepList(context, view, steps.length)}
      ${
        refusals.length > 0 &&
        html`<div class="summary" role="alert">
          <h2>${say('apply.incomplete', { n: refusals.length })}</h2>
          <ul>
            ${refusals.map(({ field, message }) => {
              const at = field === undefined ? -1 : stepOf(field);
              return at < 0
                ? html`<li>${message[language]}</li>`
                : html`<li>
                    <a href="${stepLink(context, view.id, at)}#${questionId(field ?? '')}"
                      >${partOf(context, steps[at])}${message[language]}</a
                    >
                  </li>`;
            })}
          </ul>
        </div>`
      }
      <p>${say('apply.summaryLead')}</p>
      ${steps.map(
        (step, at) =>
          html`<section class="answers" aria-labelledby="step-${at}">
            <h2 id="step-${at}">${stepTitle(context, step, steps)}</h2>
            <p class="change">
              <a href="${stepLink(context, view.id, at)}"
                >${say('apply.change')}<span class="unseen">
                  ${stepTitle(context, step, steps)}</span
                ></a
              >
            </p>
            <dl class="facts">${step.asks.map((id) => answer(context, view, id, fields[id]))}</dl>
          </section>`,
      )}
      ${view.due !== null && html`<p class="promise-day"><strong>${say('apply.willBe', { date: view.due })}</strong></p>`}
      ${view.forecast}
      <form
        class="plain-form"
        action="${serviceLink(context, view.id, 'apply', 'submit')}"
        method="post"
      >
        ${tokenField(view.token)}
        <input type="hidden" name="${commandName}" value="${view.command}" />
        <div class="buttons"><button type="submit">${say('apply.submit')}</button></div>
      </form>`,
  };
}

function answer(
  context: PageContext,
  view: SummaryView,
  id: string,
  field: Field | undefined,
): Renderable {
  const value = view.answers[id];
  if (!field) return null;
  return html`<div>
    <dt>${field.title[context.language]}</dt>
    <dd>
      ${
        value === undefined
          ? html`<span class="meta">${context.say('apply.unanswered')}</span>`
          : shownValue(context, field, value, view.nameOf)
      }
    </dd>
  </div>`;
}

function trailOf(context: PageContext, view: Applying): NonNullable<PageBody['trail']> {
  const { say, language, zone } = context;
  return [
    { text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) },
    { text: view.title[language], href: serviceLink(context, view.id) },
  ];
}

/** What a refusal of the summary is about, where several parts ask for things of the same name. */
function partOf({ language }: PageContext, step: ApplyStep | undefined): string {
  if (step?.part == null) return '';
  return `${step.part}${language === 'en' ? ' – ' : '——'}`;
}

/** The id of a question's input. */
export function questionId(field: string): string {
  return idOf(formId, fieldName(field));
}

/** The address of a step; after the last one comes the summary. */
export function stepLink(context: PageContext, service: string, step: number): string {
  return `${serviceLink(context, service, 'apply')}?step=${String(step + 1)}`;
}

/** Of several steps of one kind each says which it is, so that no two are called the same. */
function stepTitle({ say }: PageContext, step: ApplyStep, steps: readonly ApplyStep[]): string {
  const words = say(`apply.${step.kind}`);
  const title = step.part === null ? words : say('apply.named', { part: step.part, words });
  const alike = steps.filter(({ kind, part }) => kind === step.kind && part === step.part);
  return alike.length < 2 ? title : `${title} ${alike.indexOf(step) + 1}/${alike.length}`;
}

function stepList(context: PageContext, view: Applying, now: number): Html {
  const { say } = context;
  const entry = (text: string, at: number): Html =>
    at === now
      ? html`<li aria-current="step">${text}</li>`
      : html`<li><a href="${stepLink(context, view.id, at)}">${text}</a></li>`;
  return html`<nav class="steps" aria-label="${say('apply.steps')}">
    <ol>
      ${view.steps.map((step, at) => entry(stepTitle(context, step, view.steps), at))}
      ${entry(say('apply.check'), view.steps.length)}
    </ol>
  </nav>`;
}
