import type { Scheme, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { pager } from '../parts/pager.ts';
import { sampleShare, sampleTag } from '../parts/sample-tag.ts';
import { table } from '../parts/table.ts';
import { schemePicture, type Place } from '../picture/scheme-picture.ts';
import { valueFacts } from './case.ts';
import { linkedMatters, type MatterLinkShown } from './links.ts';
import { letterTitle } from './history.ts';
import type { NameOf } from './names.ts';
import { shownValue, type FileAddress } from './value.ts';

export type Disclosure = 'full' | 'summary' | 'title-only' | 'none';

/** A proposal in the public list. */
export interface ProposalRow {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  readonly openedOn: string;
  /** Invented: a demonstration account made it. */
  readonly sample: boolean;
}

export interface ProposalsView {
  readonly scheme: Scheme;
  readonly rows: readonly ProposalRow[];
  readonly next: string | null;
  readonly total: number;
  readonly cursor: string | undefined;
}

/** The public list of proposals and suggestions. */
export function proposalsPage(context: PageContext, view: ProposalsView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'proposals'];
  const labels = [
    say('proposals.title.column'),
    say('proposals.number'),
    say('desk.stage'),
    say('case.openedOn'),
  ];
  return {
    title: say('proposals.title'),
    section: 'proposals',
    sample: sampleShare(view.rows),
    main: html`<p class="lead">${say('proposals.lead')}</p>
      <p>
        <a href="${linkTo(language, [zone?.id ?? '', 'schemes', view.scheme.id])}"
          >${say('proposals.scheme')}</a
        >
      </p>
      ${view.rows.length === 0 && html`<p>${say('proposals.none')}</p>`}
      ${
        view.rows.length > 0 &&
        table({
          caption: say('proposals.title'),
          captionUnseen: true,
          stacks: true,
          labels,
          columns: labels.map((title) => ({ title })),
          rows: view.rows.map((row) => [
            html`<a href="${linkTo(language, [...segments, row.id])}"
                >${row.title ?? say('desk.untitled')}</a
              >${sampleTag(context, row)}`,
            row.number ?? say('desk.unnumbered'),
            view.scheme.stages[row.stage]?.title[language] ?? row.stage,
            row.openedOn,
          ]),
        })
      }
      ${pager(context, { segments, query: { cursor: view.cursor }, next: view.next, total: view.total })}`,
  };
}

/** A unit's reply as far as it is public. */
export interface PublicReply {
  readonly party: string;
  readonly disclosure: Disclosure;
  /** Only what may be read: nothing of the text for `title-only` and `none`. */
  readonly values: Values;
  /** The event that logged the reply's sending. */
  readonly proof: string | null;
  readonly sentOn: string;
  /** The unit has published others beside it. */
  readonly isOneOfSeveral: boolean;
  /** Whether it is the unit's answer, or is being redone, or was replaced by a newer one that is published. */
  readonly state:
    | { readonly is: 'standing' }
    | { readonly is: 'redone'; readonly since: string }
    | { readonly is: 'replaced'; readonly on: string };
  /** null: nothing of it is disclosed, or it is not made yet. */
  readonly files: LetterFiles | null;
}

/** Where a published letter can be read, as far as it is disclosed. */
export interface LetterFiles {
  readonly href: string;
  readonly download: string;
  /** Where what it promises is followed; null: it is not published whole. */
  readonly promises: string | null;
}

/** A letter that was published beside the replies. */
export interface PublicLetter {
  readonly title: string;
  /** null: the unit that leads. */
  readonly party: string | null;
  readonly at: string;
  /** How far it is disclosed, and what may be read beside its words. */
  readonly values: Values;
  /** null: nothing of it is disclosed, or it is not made yet. */
  readonly files: LetterFiles | null;
  readonly proof: string | null;
}

export interface ProposalView {
  readonly scheme: Scheme;
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  /** Invented: a demonstration account made it. */
  readonly sample: boolean;
  readonly stage: string;
  /** Public fields alone. */
  readonly values: Values;
  readonly place: Place;
  /** Empty before publication. */
  readonly replies: readonly PublicReply[];
  readonly letters: readonly PublicLetter[];
  /** Proposals handled together with it. */
  readonly links: readonly MatterLinkShown[];
  readonly nameOf: NameOf;
  readonly fileAt: FileAddress;
}

/** One proposal as everybody may see it: what was asked, where it stands, the published reply. */
export function proposalPage(context: PageContext, view: ProposalView): PageBody {
  const { say, language, zone } = context;
  const { scheme, values, nameOf } = view;
  return {
    title: view.title ?? say('desk.untitled'),
    section: 'proposals',
    sample: view.sample,
    trail: [
      { text: say('proposals.title'), href: linkTo(language, [zone?.id ?? '', 'proposals']) },
    ],
    main: html`${factList([
        [say('proposals.number'), view.number ?? say('desk.unnumbered')],
        [
          say('desk.stage'),
          html`<strong>${scheme.stages[view.stage]?.title[language] ?? view.stage}</strong>`,
        ],
      ])}
      ${valueFacts(context, scheme, values, nameOf, view.fileAt)}
      ${linkedMatters(context, view.links)}
      <section aria-labelledby="where">
        <h2 id="where">${say('case.picture')}</h2>
        ${schemePicture(context, scheme, view.place, nameOf)}
      </section>
      <section aria-labelledby="replies">
        <h2 id="replies">${say('proposals.replies')}</h2>
        ${view.replies.length === 0 && html`<p>${say('proposals.replies.none')}</p>`}
        ${view.replies.map((reply) => publicReply(context, view, reply))}
        ${view.letters.length > 0 && publicLetters(context, view)}
      </section>`,
  };
}

function publicLetters(context: PageContext, { scheme, letters, nameOf }: ProposalView): Html {
  const { say } = context;
  return html`<h3>${say('proposals.letters')}</h3>
    <ul class="entries">
      ${letters.map(({ title, party, at, values, files, proof }) => {
        const name = html`${title}${party !== null && html` · ${nameOf(party)}`}`;
        return html`<li>
          ${files === null ? name : fileLinks(context, files, name)}
          ${proof !== null && html`<a href="${proof}">${say('proof.link')}</a>`}
          <span class="meta">${at}</span>
          ${factList(valueRows(context, scheme, values, nameOf))}
        </li>`;
      })}
    </ul>`;
}

/** What is public of a reply or a letter, each value beside its field. */
function valueRows(
  context: PageContext,
  scheme: Scheme,
  values: Values,
  nameOf: NameOf,
): readonly (readonly [string, Renderable])[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const field = scheme.fields[id];
    return field
      ? [[field.title[context.language], shownValue(context, field, value, nameOf)] as const]
      : [];
  });
}

function fileLinks(
  { say }: PageContext,
  { href, download, promises }: LetterFiles,
  title: Renderable,
): Html {
  return html`<a href="${href}">${title}</a>
    <a href="${download}" download>${say('action.preview.download')}</a>
    ${promises !== null && html`<a href="${promises}">${say('proposals.letters.promises')}</a>`}`;
}

function publicReply(
  context: PageContext,
  { scheme, nameOf, id }: ProposalView,
  reply: PublicReply,
): Html {
  const { say, language, zone } = context;
  const { state, sentOn, files } = reply;
  const unit = nameOf(reply.party);
  return html`<article>
    <h3>${reply.isOneOfSeveral ? say('proposals.replies.of', { unit, on: sentOn }) : unit}</h3>
    ${state.is === 'redone' && html`<p><strong>${say('proposals.replies.redone', { since: state.since })}</strong></p>`}
    ${state.is === 'replaced' && html`<p><strong>${say('proposals.replies.replaced', { on: state.on })}</strong></p>`}
    <p class="meta">${say(`proposals.disclosure.${reply.disclosure}`)}</p>
    ${factList(valueRows(context, scheme, reply.values, nameOf))}
    ${files !== null && html`<p>${fileLinks(context, files, letterTitle(context, 'reply'))}</p>`}
    ${
      reply.proof !== null &&
      html`<p>
        <a href="${linkTo(language, [zone?.id ?? '', 'proposals', id, 'proof', reply.proof])}"
          >${say('proof.link')}</a
        >
      </p>`
    }
  </article>`;
}
