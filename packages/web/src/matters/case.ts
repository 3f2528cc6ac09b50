import type { Ability, Matter } from '@twinpark/core/engine';
import type { ComingDay } from '@twinpark/core/notices';
import { isAmount, type Field, type Scheme, type Text, type Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { schemePicture } from '../picture/scheme-picture.ts';
import { isBlank } from '../forms/parse.ts';
import { certificateList, type CertificateRow } from '../certificates/mine.ts';
import { clockList, type Days } from './clocks.ts';
import { excerptTables, type ExcerptShown } from './excerpts.ts';
import { heldInCase, type HeldSaying } from './held.ts';
import { linkedMatters, type MatterLinkShown } from './links.ts';
import { historyList, type HistoryEvent } from './history.ts';
import type { NameOf } from './names.ts';
import { shownValue, type FileAddress } from './value.ts';

/** A document that a matter sent out or received. */
export interface MatterDocument {
  readonly title: string;
  /** Where it can be read; null: it is only on record that it went out. */
  readonly href: string | null;
  /** The same as a Word file. */
  readonly download: string | null;
  readonly note?: string;
  /** Where it is shown that it was not changed; null: it has no proof of its own. */
  readonly proof: string | null;
}

/** A version of its scheme that a matter could be moved to. */
interface NewerVersion {
  readonly from: string;
  readonly to: string;
  /** What can be done under it and not under the one that the matter runs under. */
  readonly adds: readonly Text[];
  /** Whether the viewer may move the matter; else it is for the administrators of these units. */
  readonly mayMove: boolean;
  readonly inCharge: readonly string[];
}

export interface CaseView {
  /** The application that it is a part of, for whoever may see the whole of that; null: none. */
  readonly application: { readonly id: string; readonly title: Text } | null;
  readonly scheme: Scheme;
  /** What the viewer may see of it. */
  readonly matter: Matter;
  readonly abilities: readonly Ability[];
  /** What the accounts hold that its rules look at: look-up → balance. */
  readonly balances: Values;
  readonly history: readonly HistoryEvent[];
  readonly documents: readonly MatterDocument[];
  /** Matters handled together with it. */
  readonly links: readonly MatterLinkShown[];
  /** What registers say of it. */
  readonly excerpts: readonly ExcerptShown[];
  /** What its replies promise and is not public. */
  readonly held: readonly HeldSaying[];
  /** What was issued in it. */
  readonly certificates: readonly CertificateRow[];
  readonly days: Days;
  /** What it comes to by itself from here. */
  readonly coming: readonly ComingDay[];
  readonly nameOf: NameOf;
  readonly fileAt: FileAddress;
  readonly done: string | null;
  /** Units for which nobody can sign in: what waits for them waits until somebody can. */
  readonly unattended: ReadonlySet<string>;
  /** The version in force, where the matter runs under an earlier one; null: it does not, or it is not for the viewer to
   * know. */
  readonly newer: NewerVersion | null;
}

/** The title and number of a matter, by which people know it. */
export function matterTitle(
  { say }: PageContext,
  { values, number }: Pick<Matter, 'values' | 'number'>,
): string {
  const title = typeof values['title'] === 'string' ? values['title'] : say('desk.untitled');
  return number === null ? title : `${title} (${number})`;
}

/** The case file: where it stands, what I may do, facts, work side by side, clocks, documents, history. */
export function casePage(context: PageContext, view: CaseView): PageBody {
  const { say, language, zone } = context;
  const { scheme, matter, nameOf } = view;
  return {
    title: matterTitle(context, matter),
    section: 'desk',
    trail: [
      { text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) },
      ...(view.application === null
        ? []
        : [
            {
              text: view.application.title[language],
              href: linkTo(language, [zone?.id ?? '', 'applications', view.application.id]),
            },
          ]),
    ],
    main: html`${view.done !== null && html`<p class="flash" role="status">${say('case.done', { action: view.done })}</p>`}
      ${factList([
        [
          say('desk.scheme'),
          html`<a href="${linkTo(language, [zone?.id ?? '', 'schemes', scheme.id])}"
            >${scheme.title[language]}</a
          >`,
        ],
        [
          say('desk.stage'),
          html`<strong>${scheme.stages[matter.stage]?.title[language] ?? matter.stage}</strong>`,
        ],
        [
          say('case.outcome'),
          matter.outcome !== null &&
            (scheme.outcomes[matter.outcome]?.title[language] ?? matter.outcome),
        ],
        [say('case.openedOn'), matter.openedOn],
        ...parts(context, view),
      ])}
      ${linkedMatters(context, view.links)} ${certificateList(context, view.certificates)}
      ${mayDo(context, view)} ${newerVersion(context, view)}
      <section aria-labelledby="clocks">
        <h2 id="clocks">${say('case.clocks')}</h2>
        ${clockList(context, scheme, matter, nameOf, view.days)} ${comingList(context, view)}
      </section>
      <section aria-labelledby="picture">
        <h2 id="picture">${say('case.picture')}</h2>
        ${schemePicture(context, scheme, matter, nameOf)}
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">${say('case.facts')}</h2>
        ${valueFacts(context, scheme, matter.values, nameOf, view.fileAt)}
      </section>
      ${balances(context, view)} ${excerptTables(context, view.excerpts, nameOf)}
      ${branches(context, view)} ${documentList(context, view.documents)}
      ${heldInCase(context, view.held)}
      <section aria-labelledby="history">
        <h2 id="history">${say('case.history')}</h2>
        ${historyList(context, scheme, view.history, nameOf)}
      </section>
      ${mayNot(context, view)}`,
  };
}

/** What the matter comes to by itself from here, and on which day. */
function comingList({ say, language }: PageContext, { scheme, coming }: CaseView): Renderable {
  if (coming.length === 0) return null;
  return factList(
    coming.map(({ action, on }) => [
      say('notice.coming'),
      `${scheme.actions[action]?.title[language] ?? action} ${on}`,
    ]),
  );
}

function parts(
  { language }: PageContext,
  { scheme, matter, nameOf }: CaseView,
): readonly (readonly [string, Renderable])[] {
  const comma = language === 'en' ? ', ' : '、';
  return Object.entries(matter.parties).flatMap(([actor, parties]) => {
    const title = scheme.actors[actor]?.title[language];
    return title === undefined || parties.length === 0
      ? []
      : [[title, parties.map(nameOf).join(comma)] as const];
  });
}

/** Holds the id of another matter: it is shown as a link to it. */
const leadField = 'leadMatter';

/** Values in the order of the scheme's fields. */
export function valueFacts(
  context: PageContext,
  scheme: Scheme,
  values: Values,
  nameOf: NameOf,
  fileAt?: FileAddress,
): Html {
  return factList(
    Object.entries(scheme.fields).flatMap(([id, field]) => {
      const value = values[id];
      if (value === undefined || isBlank(value) || id === leadField) return [];
      const shown = shownValue(context, field, value, nameOf, fileAt);
      return [[field.title[context.language], shown] as const];
    }),
  );
}

/** What the matter's accounts hold, so that nobody asks for more than is left. */
function balances(context: PageContext, { scheme, balances: held, nameOf }: CaseView): Renderable {
  const rows = Object.entries(held).flatMap(([id, value]) => {
    const lookup = scheme.lookups[id];
    if (lookup === undefined) return [];
    const said = { title: lookup.title, privacy: 'case' } as const;
    const field: Field = isAmount(value)
      ? { ...said, kind: 'amount', currencies: [] }
      : { ...said, kind: 'decimal' };
    return [[said.title[context.language], shownValue(context, field, value, nameOf)] as const];
  });
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="balances">
    <h2 id="balances">${context.say('case.balances')}</h2>
    ${factList(rows)}
  </section>`;
}

/** What the viewer may do now, each a way to its form. */
function mayDo(context: PageContext, { abilities, scheme, matter, nameOf }: CaseView): Html {
  const { say, language, zone } = context;
  const allowed = abilities.filter((one) => one.allowed);
  const address = (action: string, party?: string): string =>
    linkTo(language, [zone?.id ?? '', 'matters', matter.id, 'do', action], { party });
  return html`<section class="may" aria-labelledby="may">
    <h2 id="may">${say('case.may')}</h2>
    ${allowed.length === 0 && html`<p>${say('case.may.nothing')}</p>`}
    <ul class="doings">
      ${allowed.flatMap(({ action, title, parties }) => {
        const overOthers = scheme.actions[action]?.branch !== undefined && parties.length > 1;
        return overOthers
          ? parties.map(
              (party) =>
                html`<li>
                  <a class="button" href="${address(action, party)}"
                    >${title[language]}<span class="for"> ${nameOf(party)}</span></a
                  >
                </li>`,
            )
          : [
              html`<li>
                <a class="button" href="${address(action, parties[0])}">${title[language]}</a>
              </li>`,
            ];
      })}
    </ul>
  </section>`;
}

/** That the matter goes on to its end as it began, follow-up included, unless it is moved to the version in force: what
 * that would bring, and the way to it or who may do it. */
function newerVersion(
  { say, language, zone }: PageContext,
  { newer, matter, nameOf }: CaseView,
): Renderable {
  if (newer === null) return null;
  const { from, to, adds, mayMove, inCharge } = newer;
  const form = linkTo(language, [zone?.id ?? '', 'matters', matter.id, 'version']);
  const comma = language === 'en' ? ', ' : '、';
  const listed = (all: readonly string[]): string => all.join(comma);
  return html`<section aria-labelledby="newer">
    <h2 id="newer">${say('case.newerVersion.title')}</h2>
    <p>${say('case.newerVersion', { from, to })}</p>
    ${adds.length > 0 && html`<p>${say('case.newerVersion.adds', { actions: listed(adds.map((one) => one[language])) })}</p>`}
    ${
      mayMove
        ? html`<p><a class="button" href="${form}">${say('migration.title', { to })}</a></p>`
        : html`<p>${say('case.newerVersion.who', { units: listed(inCharge.map(nameOf)) })}</p>`
    }
  </section>`;
}

/** What the viewer may not do now, with the reason. */
function mayNot({ say, language }: PageContext, { abilities }: CaseView): Renderable {
  const refused = abilities.flatMap((one) => (one.allowed ? [] : [one]));
  if (refused.length === 0) return null;
  return html`<details class="may-not">
    <summary>${say('case.mayNot', { n: refused.length })}</summary>
    ${factList(refused.map(({ title, refusal }) => [title[language], refusal.message[language]] as const))}
  </details>`;
}

/** Work side by side: what each party's branch holds and where it stands. */
function branches(
  context: PageContext,
  { scheme, matter, nameOf, fileAt, unattended }: CaseView,
): Renderable {
  const { language, say } = context;
  return Object.entries(matter.branches).flatMap(([id, open]) => {
    const branch = scheme.branches[id];
    if (!branch || open.length === 0) return [];
    return [
      html`<section aria-labelledby="branch-${id}">
        <h2 id="branch-${id}">${branch.title[language]}</h2>
        <div class="side-by-side">
          ${open.map(
            ({ party, stage, values }) =>
              html`<article class="branch">
                <h3>${nameOf(party)}</h3>
                <p><strong>${branch.stages[stage]?.title[language] ?? stage}</strong></p>
                ${unattended.has(party) && html`<p class="meta">${say('form.unit.nobody')}</p>`}
                ${valueFacts(context, scheme, values, nameOf, fileAt)}
              </article>`,
          )}
        </div>
      </section>`,
    ];
  });
}

/** The documents of a matter with where to read, download and check each; nothing where there are none. */
export function documentList({ say }: PageContext, all: readonly MatterDocument[]): Renderable {
  if (all.length === 0) return null;
  return html`<section aria-labelledby="documents">
    <h2 id="documents">${say('case.documents')}</h2>
    <ul class="entries">
      ${all.map(({ title, href, download, note, proof }) => html`<li>${href === null ? title : html`<a href="${href}">${title}</a>`}${download !== null && html` <a href="${download}" download>${title} .docx</a>`}${note !== undefined && html` <span class="meta">${note}</span>`}${proof !== null && html` <a href="${proof}">${say('proof.case')}</a>`}</li>`)}
    </ul>
  </section>`;
}
