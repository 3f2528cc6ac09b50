import { originalWords, type ShownLetterDetail } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { findingCard } from '../parts/finding.ts';
import { letterWords } from '../parts/letter-text.ts';
import { markedText } from '../parts/marked-text.ts';
import { statusChip, statuses } from '../parts/status.ts';
import { unitName } from '../parts/unit-name.ts';
import { figureTable, letterWorkList, repairTable, warningText } from './letter-tables.ts';

/** A letter: its facts, its findings, its text with everything marked, its tables, and what was
 * repaired or left in doubt. The letter comes in already masked. */
export function letterPage(context: PageContext, letter: ShownLetterDetail): PageBody {
  const { say, language } = context;
  const { reading, zone } = letter;
  return {
    title: (letter.originalTitle ?? letter.title ?? say('letter.untitled')).replace(
      /\s*\n\s*/g,
      '',
    ),
    titleLanguage: titleLanguage(letter) ?? language,
    section: 'letters',
    sample: letter.sample,
    trail: [{ text: say('letters.title'), href: linkTo(language, [zone, 'letters']) }],
    main: html`<section aria-labelledby="facts">
        <h2 id="facts">${say('letter.facts')}</h2>
        ${facts(context, letter)}
        <p>
          <a href="${linkTo(language, [zone, 'letters', letter.id, 'text.txt'])}"
            >${say('letter.download')}</a
          >
        </p>
      </section>
      ${findingList(context, letter)}
      <section aria-labelledby="text">
        <h2 id="text">${say('letter.text')}</h2>
        ${legend(context, reading)} ${markedText(context, letter)}
      </section>
      ${
        letter.findings.length > 0 &&
        html`<section aria-labelledby="findings">
          <h2 id="findings">${say('letter.findings')}</h2>
          ${letter.findings.map((finding, index) => html`<div id="finding-${index + 1}">${findingCard(context, zone, finding)}</div>`)}
        </section>`
      }
      ${
        reading.workList.length > 0 &&
        html`<section aria-labelledby="worklist">
          <h2 id="worklist">${say('letter.worklist')}</h2>
          ${letterWorkList(context, letter)}
        </section>`
      }
      ${
        reading.figures.length > 0 &&
        html`<section aria-labelledby="figures">
          <h2 id="figures">${say('letter.figures')}</h2>
          ${figureTable(context, reading)}
        </section>`
      }
      ${
        reading.citations.length > 0 &&
        html`<section aria-labelledby="citations">
          <h2 id="citations">${say('letter.citations')}</h2>
          <ul>
            ${[...new Set(reading.citations.map((one) => one.title))].map(
              (title) => html`<li>${letterWords(title, originalWords(reading, title))}</li>`,
            )}
          </ul>
        </section>`
      }
      <section aria-labelledby="repairs">
        <h2 id="repairs">${say('letter.repairs')}</h2>
        ${reading.repairs.length === 0 ? html`<p>${say('letter.repairs.none')}</p>` : repairTable(context, reading.repairs)}
      </section>
      <section aria-labelledby="doubts">
        <h2 id="doubts">${say('letter.warnings')}</h2>
        ${doubts(context, letter)}
      </section>`,
  };
}

function facts(context: PageContext, letter: ShownLetterDetail): Html {
  const { say } = context;
  const { reading } = letter;
  const units = (names: readonly string[]): Renderable =>
    names.length === 0
      ? null
      : names.map((name, index) => [
          index > 0 && say('list.comma'),
          unitName(context, name, originalWords(reading, name)),
        ]);
  const words = (text: string | null): Renderable =>
    text !== null && letterWords(text, originalWords(reading, text));
  return factList([
    [say('letter.kind'), say(`letter.kind.${reading.kind}`)],
    [say('letter.number'), words(reading.number)],
    [say('letter.session'), words(reading.session)],
    [say('letter.addressees'), units(reading.addressees)],
    [say('letter.lead'), reading.lead !== null && units([reading.lead])],
    [say('letter.coHandlers'), units(reading.coHandlers)],
    [say('letter.consulted'), units(reading.consulted)],
    [say('letter.parties'), units(reading.parties)],
    [say('letter.issuedOn'), reading.issuedOn ?? say('notStated')],
    [say('letter.resultClass'), reading.resultClass && say(`letter.class.${reading.resultClass}`)],
    [
      say('letter.disclosure'),
      reading.disclosure && say(`letter.disclosure.${reading.disclosure}`),
    ],
    [
      say('letter.satisfaction'),
      reading.satisfaction && say(`letter.satisfaction.${reading.satisfaction}`),
    ],
    [say('letter.contact'), reading.contact && say('letter.contact.masked')],
    [say('letter.promises'), promiseCounts(context, letter)],
  ]);
}

/** What does not add up in the letter, in a word each; the whole stands below the text. */
function findingList({ say }: PageContext, { findings }: ShownLetterDetail): Renderable {
  if (findings.length === 0) return null;
  return html`<p class="label">${say('overview.doesNotAddUp')}</p>
    <ul class="tally">
      ${findings.map(
        ({ kind }, index) =>
          html`<li><a href="#finding-${index + 1}">${say(`finding.${kind}`)}</a></li>`,
      )}
    </ul>`;
}

function promiseCounts(context: PageContext, letter: ShownLetterDetail): Renderable {
  const counted = statuses
    .map((status) => ({ status, n: letter.promises.filter((p) => p.status === status).length }))
    .filter(({ n }) => n > 0);
  if (counted.length === 0) return context.say('none');
  return html`<span class="tally"
    >${counted.map(
      ({ status, n }) => html`<span>${statusChip(context, status)} ${n}</span> `,
    )}</span
  >`;
}

function titleLanguage({ title, originalTitle }: ShownLetterDetail): 'zh-Hans' | 'zh-Hant' | null {
  if (title === null) return null;
  return originalTitle === undefined ? 'zh-Hans' : 'zh-Hant';
}

function legend(
  context: PageContext,
  { originalScriptText }: Pick<ShownLetterDetail['reading'], 'originalScriptText'>,
): Html {
  const { say } = context;
  return html`<div class="legend-box">
    <p>
      ${say(originalScriptText === undefined ? 'letter.text.note' : 'letter.text.note.traditional')}
    </p>
    <p class="label" id="legend">${say('letter.legend')}</p>
    <ul aria-labelledby="legend">
      <li>
        ${statuses.map((status) => html`${statusChip(context, status)} `)}${say('letter.legend.promise')}
      </li>
      <li><b class="figure" lang="zh-Hans">60万</b> ${say('letter.legend.figure')}</li>
      <li><u class="doubt" lang="zh-Hans">文字</u> ${say('letter.legend.warning')}</li>
    </ul>
  </div>`;
}

function doubts(context: PageContext, { reading }: ShownLetterDetail): Html {
  const { say } = context;
  if (reading.warnings.length === 0) return html`<p>${say('letter.warnings.none')}</p>`;
  return html`<ol class="doubts">
    ${reading.warnings.map((warning, index) => {
      const raw = reading.cleanText
        .slice(...warning.span)
        .trim()
        .slice(0, 120);
      const original = originalWords(reading, raw);
      return html`<li id="doubt-${index + 1}">
        ${warningText(context, warning.code)}${
          raw !== '' &&
          warning.code !== 'C33' &&
          html`<br />${say('letter.warnings.raw')} <q>${letterWords(raw, original)}</q>`
        }
      </li>`;
    })}
  </ol>`;
}
