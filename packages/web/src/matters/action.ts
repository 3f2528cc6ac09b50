import type { Matter, Refusal } from '@twinpark/core/engine';
import type { Field, Scheme, Text, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import type { FormChoices } from '../forms/control.ts';
import { formFields, schemeForm } from '../forms/form.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { documentList, matterTitle, type MatterDocument } from './case.ts';
import { whatItConcerns, whatLedHere } from './led-here.ts';
import type { NameOf } from './names.ts';

/** What every form of a scheme's action needs. */
interface Asking {
  readonly scheme: Scheme;
  readonly asks: readonly string[];
  readonly required: readonly string[];
  readonly values: Values;
  /** What is said already, and stays where the form leaves it open. */
  readonly kept?: Values;
  readonly choices: FormChoices;
  readonly refusals: readonly Refusal[];
  readonly command: string;
  readonly token: string;
}

export interface ActionView extends Asking {
  readonly matter: Matter;
  /** Where whoever acts comes from: the case file, or what is published of the matter. */
  readonly home: string;
  readonly action: string;
  readonly party: string | null;
  readonly nameOf: NameOf;
  /** Why it cannot be done now, whatever is filled in; null: it can. */
  readonly refusal: Refusal | null;
  /** The document that the action works on, as it would go out now, and where to download it; or what it makes
   * public. Null: none. */
  readonly preview: { readonly title: string; readonly shown: Renderable } | null;
  /** What was sent in the matter: whoever rates it, explains it or closes the file reads it there. */
  readonly documents: readonly MatterDocument[];
}

const formId = 'act';

/** One action on a matter as a form; beside it the document it works on. */
export function actionPage(context: PageContext, view: ActionView): PageBody {
  const { language, say, zone } = context;
  const { scheme, matter, home, action, party } = view;
  const title = scheme.actions[action]?.title[language] ?? action;
  const trail = [
    { text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) },
    { text: matterTitle(context, matter), href: home },
  ];
  const back = html`<p><a href="${home}">${say('action.back')}</a></p>`;
  if (view.refusal !== null) {
    return {
      title,
      section: 'desk',
      trail,
      main: html`<p class="flash" role="status">
          ${say('action.notNow')} ${view.refusal.message[language]}
        </p>
        ${back}`,
    };
  }
  const form = html`${party !== null && scheme.actions[action]?.branch !== undefined && html`<p class="lead">${view.nameOf(party)}</p>`}
  ${whatLedHere(context, view)} ${whatItConcerns(context, view)}
  ${view.preview === null && documentList(context, view.documents)}
  ${view.asks.length === 0 && html`<p>${say('action.confirm', { action: title })}</p>`}
  ${schemeForm(context, {
    ...formParts(view, scheme.fields),
    id: formId,
    action: linkTo(language, [zone?.id ?? '', 'matters', matter.id, 'do', action]),
    submit: title,
    version: matter.version,
    ...(view.preview !== null && view.asks.length > 0 && { again: say('action.preview.refresh') }),
    party,
  })}
  ${back}`;
  return {
    title,
    section: 'desk',
    trail,
    main: view.preview === null ? form : besidePreview(view, view.preview, title, form),
  };
}

/** The form beside the preview; below it where a table is asked for, which needs the whole width, but above it once
 * it was refused: what must be corrected is seen first. */
function besidePreview(
  { asks, scheme, refusals }: ActionView,
  preview: NonNullable<ActionView['preview']>,
  title: string,
  form: Html,
): Html {
  const isWide = asks.some((id) => scheme.fields[id]?.kind === 'group');
  const filled = html`<section aria-label="${title}">${form}</section>`;
  const shown = html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${preview.title}</h2>
    ${preview.shown}
  </section>`;
  if (!isWide) return html`<div class="editor">${filled}${shown}</div>`;
  return html`<div class="editor wide">
    ${refusals.length > 0 ? [filled, shown] : [shown, filled]}
  </div>`;
}

function formParts(view: Asking, fields: Readonly<Record<string, Field>>) {
  const { asks, required, values, kept, choices, refusals, command, token } = view;
  const shown = formFields(fields, asks, required, values, kept);
  return { fields: shown, choices, refusals, command, token };
}

export interface OpeningView extends Asking {
  readonly title: Text;
}

/** The form that opens a matter. */
export function openingPage(context: PageContext, view: OpeningView): PageBody {
  const { language, say, zone } = context;
  const { scheme } = view;
  return {
    title: say('desk.open', { action: view.title[language], scheme: scheme.title[language] }),
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) }],
    main: html`<p class="lead">${scheme.summary[language]}</p>
      ${schemeForm(context, {
        ...formParts(view, scheme.fields),
        id: 'open',
        action: linkTo(language, [zone?.id ?? '', 'desk', 'new', scheme.id]),
        submit: view.title[language],
        version: null,
      })}`,
  };
}

export interface BulkView extends Asking {
  readonly action: string;
  readonly matters: readonly Pick<Matter, 'id' | 'values' | 'number'>[];
  /** What was refused, by matter. */
  readonly refused: readonly { readonly title: string; readonly message: string }[];
}

/** One form for several matters. */
export function bulkPage(context: PageContext, view: BulkView): PageBody {
  const { language, say, zone } = context;
  const { scheme, action, matters, refused } = view;
  const title = scheme.actions[action]?.title[language] ?? action;
  return {
    title: say('bulk.title', { action: title }),
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) }],
    main: html`${
        refused.length > 0 &&
        html`<div class="summary" role="alert">
          <h2>${say('bulk.refused', { n: refused.length })}</h2>
          <ul>
            ${refused.map((one) => html`<li>${one.title}: ${one.message}</li>`)}
          </ul>
        </div>`
      }
      <p>${say('bulk.matters', { n: matters.length })}</p>
      <ul>
        ${matters.map((matter) => html`<li>${matterTitle(context, matter)}</li>`)}
      </ul>
      ${schemeForm(context, {
        ...formParts(view, scheme.fields),
        id: 'bulk',
        action: linkTo(language, [zone?.id ?? '', 'desk', 'assign']) + matterQuery(matters),
        submit: say('bulk.submit', { action: title, n: matters.length }),
        version: null,
      })}`,
  };
}

function matterQuery(matters: BulkView['matters']): string {
  return `?${matters.map(({ id }) => `matter=${encodeURIComponent(id)}`).join('&')}`;
}
