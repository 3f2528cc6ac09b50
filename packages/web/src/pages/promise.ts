import { originalPart, type LetterPromise, type LineageDetail } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { letterLink, linkTo } from '../links.ts';
import { heldInPromise, type HeldSaying } from '../matters/held.ts';
import { factList } from '../parts/facts.ts';
import { findingCard } from '../parts/finding.ts';
import { letterWords } from '../parts/letter-text.ts';
import { sampleShare } from '../parts/sample-tag.ts';
import { statusChip } from '../parts/status.ts';
import { unitName } from '../parts/unit-name.ts';
import { figuresOverYears } from './promise-figures.ts';
import { reasonsFor } from './promise-reasons.ts';
import { letterTitle } from './zone-summary.ts';

/** A promise through the years: where it stands, its timeline with the words of each letter, why
 * these are held to be the same, its figures, its findings, and what people decided. `held`: what replies say of
 * it that are not public and the viewer may read. */
export function promisePage(
  context: PageContext,
  zone: string,
  detail: LineageDetail,
  held: readonly HeldSaying[],
): PageBody {
  const { say, language } = context;
  const { lineage, findings } = detail;
  const latest = lineage.promises.at(-1);
  const issuedOn = new Map(detail.letters.map((letter) => [letter.id, letter.issuedOn ?? '']));
  const place = ([first]: readonly LetterPromise[]): string =>
    `${String(first?.year ?? 9999)} ${issuedOn.get(first?.letter ?? '') ?? ''}`;
  const letters = [...Map.groupBy(lineage.promises, (promise) => promise.letter).values()].sort(
    (a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0),
  );
  return {
    title: say('promise.title'),
    section: 'promises',
    sample: sampleShare(detail.letters),
    trail: [{ text: say('promises.title'), href: linkTo(language, [zone, 'promises']) }],
    main: html`${latest && heading(context, letters[0]?.[0] ?? latest, latest, answering(detail))}
      ${
        findings.length > 0 &&
        html`<section aria-labelledby="findings">
          <h2 id="findings">${say('promise.findings')}</h2>
          ${findings.map((finding) => findingCard(context, zone, finding))}
        </section>`
      }
      <section aria-labelledby="timeline">
        <h2 id="timeline">${say('promise.timeline')}</h2>
        ${letters.length === 1 && html`<p>${say('promise.single')}</p>`}
        <ol class="timeline">
          ${letters.map((promises) => station(context, zone, detail, promises))}
        </ol>
      </section>
      ${heldInPromise(context, held)} ${figuresOverYears(context, lineage.promises)}
      ${findings.length === 0 && html`<p>${say('promise.findings.none')}</p>`}
      ${decisions(context, zone, detail)}`,
  };
}

/** Who answers for it by the newest letter that says so. */
function answering({ lineage, letters }: LineageDetail): Answering {
  const { owner, coOwners, letter } = lineage.promises.findLast((one) => one.owner !== null) ?? {
    owner: null,
    coOwners: [],
  };
  const says = letters.find(({ id, lead }) => id === letter && lead === owner);
  return { owner, original: says?.originalLead, coOwners };
}

interface Answering {
  readonly owner: string | null;
  /** The owner's name in the script of the letter. */
  readonly original: string | undefined;
  readonly coOwners: readonly string[];
}

/** The promise as it was first made, and where it stands now. */
function heading(
  context: PageContext,
  first: LetterPromise,
  latest: LetterPromise,
  { owner, original, coOwners }: Answering,
): Html {
  const { say } = context;
  return html`<blockquote class="newest">
      ${letterWords(first.text, first.original?.text)}
    </blockquote>
    ${factList([
      [say('promise.latest'), html`${statusChip(context, latest.status)} ${latest.year}`],
      [say('promise.owner'), unitName(context, owner, original)],
      [
        say('promise.coOwners'),
        coOwners.length > 0 &&
          coOwners.map((name, index) => [index > 0 && say('list.comma'), unitName(context, name)]),
      ],
    ])}`;
}

/** One letter on the timeline, with everything it says about the promise. */
function station(
  context: PageContext,
  zone: string,
  detail: LineageDetail,
  promises: readonly LetterPromise[],
): Html {
  const { language, say } = context;
  const [first] = promises;
  const letter = detail.letters.find((one) => one.id === first?.letter);
  return html`<li>
    <p class="when">
      <strong>${first?.year ?? say('year.unknown')}</strong>
      ${
        letter &&
        html`<a href="${letterLink(language, zone, letter.id)}">${letterTitle(context, letter)}</a>
          <span class="meta years">${letter.issuedOn}</span>`
      }
    </p>
    ${promises.map((promise) => saying(context, zone, promise))}
    ${reasonsFor(context, detail.lineage, promises)}
  </li>`;
}

function saying(context: PageContext, zone: string, promise: LetterPromise): Html {
  const { language, say } = context;
  return html`<div class="saying">
    <blockquote>
      ${statusChip(context, promise.status)} ${letterWords(promise.text, promise.original?.text)}
    </blockquote>
    <p class="meta">
      ${say(`promise.place.${promise.place}`)}${promise.heading !== '' && html` · ${letterWords(promise.heading, promise.original?.heading)}`}
      ·
      ${
        (promise.figures.length > 0 || promise.status === 'done') &&
        html`${say('promise.evidence')}: ${evidence(context, promise)} ·`
      }
      <a href="${letterLink(language, zone, promise.letter, promise.ordinal)}"
        >${say('promise.inLetter')}</a
      >
    </p>
    ${
      promise.dependency !== null &&
      html`<p>
        <span class="label">${say('promise.dependency')}</span>
        ${letterWords(promise.dependency, originalPart(promise, promise.dependency))}
      </p>`
    }
  </div>`;
}

function evidence({ say }: PageContext, promise: LetterPromise): Renderable {
  if (promise.figures.length === 0) return say('promise.evidence.none');
  return [
    say('promise.evidence.figures', { n: promise.figures.length }),
    html` (${promise.figures.map((figure, index) => [index > 0 && ', ', letterWords(figure.text, originalPart(promise, figure.text, figure.span))])})`,
  ];
}

function decisions(context: PageContext, zone: string, detail: LineageDetail): Renderable {
  const { language, say } = context;
  if (detail.decisions.length === 0) return null;
  const place = (id: string): Renderable => {
    const promise = detail.lineage.promises.find((one) => one.id === id);
    const [letter = id] = id.split('#');
    return promise
      ? html`<a href="${letterLink(language, zone, promise.letter, promise.ordinal)}"
          >${say('promise.number', { n: promise.ordinal + 1 })}
          (${promise.year ?? say('year.unknown')})</a
        >`
      : html`<a href="${letterLink(language, zone, letter)}">${say('promise.letters')}</a>`;
  };
  return html`<section aria-labelledby="decisions">
    <h2 id="decisions">${say('promise.decisions')}</h2>
    <ul class="entries">
      ${detail.decisions.map(
        (one) =>
          html`<li>
            ${say(`promise.decision.${one.decision}`)}: ${place(one.from)} – ${place(one.to)}
            <span class="meta"
              >${say('promise.decision.by', { by: one.by, date: one.at.slice(0, 10) })}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
