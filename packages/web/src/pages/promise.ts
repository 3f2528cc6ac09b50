import type { LetterPromise, LetterSummary, LineageDetail, Link } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { letterLink, linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { findingCard } from '../parts/finding.ts';
import { letterWords } from '../parts/letter-text.ts';
import { statusChip } from '../parts/status.ts';
import { unitName } from '../parts/unit-name.ts';
import { figuresOverYears } from './promise-figures.ts';
import { letterTitle } from './zone-summary.ts';

/** A promise through the years: where it stands, its timeline with the words of each letter, why
 * these are held to be the same, its figures, its findings, and what people decided. */
export function promisePage(context: PageContext, zone: string, detail: LineageDetail): PageBody {
  const { say, language } = context;
  const { lineage, findings } = detail;
  const latest = lineage.promises.at(-1);
  return {
    title: say('promise.title'),
    section: 'promises',
    trail: [{ text: say('promises.title'), href: linkTo(language, [zone, 'promises']) }],
    main: html`${
        latest &&
        html`<blockquote class="newest">${letterWords(latest.text)}</blockquote>
          ${factList([
            [say('promise.latest'), html`${statusChip(context, latest.status)} ${latest.year}`],
            [say('promise.owner'), unitName(context, latest.owner)],
            [
              say('promise.coOwners'),
              latest.coOwners.length > 0 &&
                latest.coOwners.map((name, index) => [index > 0 && '、', unitName(context, name)]),
            ],
          ])}`
      }
      <section aria-labelledby="timeline">
        <h2 id="timeline">${say('promise.timeline')}</h2>
        ${lineage.promises.length === 1 && html`<p>${say('promise.single')}</p>`}
        <ol class="timeline">
          ${lineage.promises.map((promise) => station(context, zone, detail, promise))}
        </ol>
      </section>
      ${figuresOverYears(context, lineage.promises)}
      <section aria-labelledby="findings">
        <h2 id="findings">${say('promise.findings')}</h2>
        ${
          findings.length === 0
            ? html`<p>${say('promise.findings.none')}</p>`
            : findings.map((finding) => findingCard(context, zone, finding))
        }
      </section>
      ${decisions(context, zone, detail)}`,
  };
}

function station(
  context: PageContext,
  zone: string,
  detail: LineageDetail,
  promise: LetterPromise,
): Html {
  const { language, say } = context;
  const letter = detail.letters.find((one) => one.id === promise.letter);
  const links = detail.lineage.links.filter((link) => link.to === promise.id);
  return html`<li>
    <p class="when">
      <strong>${promise.year ?? say('year.unknown')}</strong> ${statusChip(context, promise.status)}
    </p>
    <blockquote>${letterWords(promise.text)}</blockquote>
    <p class="meta">
      ${letter && letterReference(context, letter)}<br />${say('promise.place')}:
      ${say(`promise.place.${promise.place}`)}${
        promise.heading !== '' && html` · ${letterWords(promise.heading)}`
      }
    </p>
    ${promise.dependency !== null && html`<p><span class="label">${say('promise.dependency')}</span> ${letterWords(promise.dependency)}</p>`}
    <p class="meta">
      ${say('promise.evidence')}: ${evidence(context, promise)} ·
      <a href="${letterLink(language, zone, promise.letter, promise.ordinal)}"
        >${say('promise.inLetter')}</a
      >
    </p>
    ${links.map((link) => reasons(context, link))}
  </li>`;
}

function letterReference(context: PageContext, letter: LetterSummary): Renderable {
  return [letterTitle(context, letter), letter.issuedOn !== null && ` (${letter.issuedOn})`];
}

function evidence({ say }: PageContext, promise: LetterPromise): Renderable {
  if (promise.figures.length === 0) return say('promise.evidence.none');
  return [
    say('promise.evidence.figures', { n: promise.figures.length }),
    html` (${promise.figures.map((figure, index) => [index > 0 && ', ', letterWords(figure.text)])})`,
  ];
}

function reasons({ language, say }: PageContext, link: Link): Html {
  return html`<details class="why">
    <summary>
      ${say('promise.why')} (${say('promise.score', { percent: Math.round(link.score * 100) })})
    </summary>
    <ul>
      ${link.because.map(
        (reason) =>
          html`<li>
            <span class="label">${say(`promise.reason.${reason.kind}`)}</span>
            ${reason.text[language]}
            <span class="meta"
              >(${say(reason.weight < 0 ? 'promise.countsAgainst' : 'promise.counts')})</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
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
