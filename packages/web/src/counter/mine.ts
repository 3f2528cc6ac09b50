import type { CompiledBundle, Progress } from '@twinpark/core/bundles';
import type { Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { clockChip, standingOf, type Days } from '../matters/clocks.ts';
import { localTime } from '../matters/history.ts';
import { certificateList, type CertificateRow } from '../certificates/mine.ts';
import { changingForm, notice } from '../parts/form.ts';
import { table } from '../parts/table.ts';
import { oneFileSection, type OneFileView } from './one-file.ts';
import { deadlineIn, progressTable, type Awaited, type AwaitedDeadline } from './progress-table.ts';
import { serviceLink } from './words.ts';

/** A draft, with what it applies for. */
interface DraftEntry {
  readonly service: string;
  readonly title: Text;
  readonly savedAt: string;
}

/** A matter of mine. */
interface MineEntry {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly turn: boolean;
  /** The first that concerns me, mine or one that others keep; null: none runs. */
  readonly deadline: AwaitedDeadline | null;
  readonly openedOn: string;
}

export interface BundleEntry {
  readonly id: string;
  readonly title: Text;
  readonly openedOn: string;
  readonly progress: Progress;
  /** Whether a part of it waits for me. */
  readonly turn: boolean;
}

export interface MineView {
  readonly drafts: readonly DraftEntry[];
  readonly bundles: readonly BundleEntry[];
  readonly matters: readonly MineEntry[];
  readonly days: Days;
  readonly keptDays: number;
  readonly token: string;
  readonly done: 'saved' | 'discarded' | null;
}

/** What I applied for: half filled in, several at once, each matter with its clock. */
export function minePage(context: PageContext, view: MineView): PageBody {
  const { say, language, zone } = context;
  const { drafts, bundles, matters } = view;
  const nothing = drafts.length + bundles.length + matters.length === 0;
  return {
    title: say('mine.title'),
    section: 'services',
    trail: [{ text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) }],
    main: html`<p class="lead">${say('mine.lead')}</p>
      ${view.done === 'discarded' && notice('done', say('mine.discarded'))}
      ${nothing && html`<p>${say('mine.none')}</p>`}
      ${drafts.length > 0 && draftList(context, view)}
      ${
        bundles.length > 0 &&
        html`<h2>${say('mine.bundles')}</h2>
          <ul class="services">
            ${bundles.map((one) => bundleLine(context, one))}
          </ul>`
      }
      ${matters.length > 0 && matterTable(context, view)}
      <p>
        <a href="${linkTo(language, [zone?.id ?? '', 'certificates'])}"
          >${say('certificates.title')}</a
        >
      </p>
      <p><a href="${linkTo(language, [zone?.id ?? '', 'desk'])}">${say('mine.more')}</a></p>`,
  };
}

function draftList(context: PageContext, view: MineView): Html {
  const { say, language, zone } = context;
  return html`<h2>${say('mine.drafts')}</h2>
    <ul class="drafts">
      ${view.drafts.map(
        ({ service, title, savedAt }) =>
          html`<li>
            <p>
              <a class="button" href="${serviceLink(context, service, 'apply')}"
                >${say('mine.resume', { service: title[language] })}</a
              >
              <span class="meta">${say('mine.draftSaved', { at: localTime(savedAt) })}</span>
            </p>
            ${changingForm({
              action: linkTo(language, [zone?.id ?? '', 'applications', 'drafts', service]),
              token: view.token,
              submit: say('mine.discard', { service: title[language] }),
              plain: true,
            })}
          </li>`,
      )}
    </ul>
    <p class="meta">${say('mine.kept', { n: view.keptDays })}</p>`;
}

function bundleLine(context: PageContext, one: BundleEntry): Html {
  const { say, language, zone } = context;
  const href = linkTo(language, [zone?.id ?? '', 'applications', one.id]);
  return html`<li>
    <h3><a href="${href}">${one.title[language]}</a></h3>
    <p>
      ${dayNow(context, one.progress)}
      ${one.turn && html`<span class="turn">${say('mine.turn')}</span>`}
    </p>
    <p class="meta">${say('mine.openedOn', { date: one.openedOn })}</p>
  </li>`;
}

function dayNow({ say, language }: PageContext, progress: Progress): string {
  if (progress.done) return say('progress.done');
  if (progress.due !== null) return say('progress.now', { date: progress.due });
  // A pause is one reason; a year whose calendar is not published yet is another.
  const why = progress.parts.find((part) => part.due === null && part.why !== null)?.why;
  return why ? say('progress.nowUnknown', { why: why[language] }) : say('clock.undated');
}

function matterTable(context: PageContext, view: MineView): Html {
  const { say, language, zone } = context;
  const labels = [say('desk.matter'), say('mine.stage'), say('mine.due')];
  return html`<h2>${say('mine.matters')}</h2>
    ${table({
      caption: say('mine.matters'),
      captionUnseen: true,
      columns: labels.map((title) => ({ title })),
      stacks: true,
      labels,
      rows: view.matters.map((one) => [
        html`<a href="${linkTo(language, [zone?.id ?? '', 'matters', one.id])}">${one.title}</a>
          <span class="meta">${say('mine.openedOn', { date: one.openedOn })}</span>`,
        html`${one.stage} ${one.turn && html`<span class="turn">${say('mine.turn')}</span>`}`,
        one.deadline === null
          ? clockChip(standingOf(context, null, 'mainland', view.days))
          : html`${deadlineIn(context, one.deadline)}
            ${clockChip(standingOf(context, one.deadline.due, one.deadline.calendar, view.days))}`,
      ]),
    })}`;
}

export interface ApplicationView {
  readonly compiled: CompiledBundle;
  readonly openedOn: string;
  readonly promisedOn: string | null;
  readonly progress: Progress;
  /** The parts that wait for the applicant, each with its deadline. */
  readonly awaited: Awaited;
  /** Why a part could not begin, by part. */
  readonly failures: Readonly<Record<string, Text>>;
  /** What its parts granted. */
  readonly certificates: readonly CertificateRow[];
  /** What was handed in. */
  readonly file: OneFileView;
  /** It was handed in just now. */
  readonly done: string | null;
}

/** One application under a bundle: the day for the whole, its parts, how the day was found. */
export function applicationPage(context: PageContext, view: ApplicationView): PageBody {
  const { say, language, zone } = context;
  const { compiled, progress, promisedOn } = view;
  const title = compiled.bundle.title[language];
  const now: Renderable = dayNow(context, progress);
  return {
    title,
    section: 'services',
    trail: [{ text: say('mine.title'), href: linkTo(language, [zone?.id ?? '', 'applications']) }],
    main: html`${view.done !== null && html`<p class="flash" role="status">${say('case.done', { action: view.done })}</p>`}
      <p class="promise-day">
        <strong
          >${
            promisedOn === null
              ? say('progress.promisedUnknown')
              : say('progress.promised', { date: promisedOn })
          }</strong
        ><br />${now}
      </p>
      <p class="meta">${say('mine.openedOn', { date: view.openedOn })}</p>
      <h2>${say('progress.table')}</h2>
      ${progressTable(context, compiled, progress, view)}
      ${certificateList(context, view.certificates)} ${oneFileSection(context, compiled, view.file)}
      <details>
        <summary>${say('progress.how')}</summary>
        <p>${say('progress.howLead')}</p>
      </details>`,
  };
}
