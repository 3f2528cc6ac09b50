import type { Language } from '@twinpark/core/model';
import type { ChangedMatter, UndecidedMatter } from '@twinpark/core/simulate';
import {
  called,
  differences,
  nothingDecided,
  simulationWords,
  type Simulated,
  type SimulationWords,
} from '../simulate/words.ts';
import { documentPage, escape } from './html-page.ts';
import { barChart, spreadBars } from './simulation-chart.ts';
import { simulationLabels } from './simulation-labels.ts';

type Labels = (typeof simulationLabels)[Language];

/** The result of a simulation as one page of HTML that needs nothing else: what was changed, how many
 * matters it touches, what it costs, a picture with its table, and why, matter by matter. */
export function simulationHtml(simulated: Simulated, language: Language): string {
  const { prepared, year } = simulated;
  const labels = simulationLabels[language];
  const words = simulationWords(simulated, language);
  const title = escape(labels.title(words.scheme, String(year)));
  const nothing = nothingDecided(simulated, language);
  const parts = [
    `<h1>${title}</h1>`,
    `<p>${escape(labels.about)}</p>`,
    `<h2>${labels.changes}</h2>`,
    table(
      [labels.place, labels.before, labels.after],
      prepared.changes.map(({ path, before, after }) => [path, plain(before), plain(after)]),
    ),
    nothing === null ? '' : `<p><strong>${escape(nothing)}</strong></p>`,
    ...(nothing === null ? found(simulated, labels, words, language) : []),
  ];
  return documentPage(language, title, parts.filter(Boolean).join('\n'), 'A4');
}

/** What deciding again came to: counts, cost, picture, and why, matter by matter. */
function found(
  simulated: Simulated,
  labels: Labels,
  words: SimulationWords,
  language: Language,
): readonly string[] {
  const { report } = simulated;
  return [
    `<h2>${labels.counts}</h2>`,
    counts(simulated, labels),
    `<h2>${labels.cost}</h2>`,
    report.totals.length === 0
      ? `<p>${labels.none}</p>`
      : table(
          [labels.ledger, labels.before, labels.after, labels.difference],
          report.totals.map(({ ledger, unit, before, after, difference }) => [
            words.ledger(ledger),
            words.amount(before, unit),
            words.amount(after, unit),
            words.amount(difference, unit, true),
          ]),
        ),
    report.balancesTooLate > 0
      ? `<p>${escape(labels.tooLate(String(report.balancesTooLate)))}</p>`
      : '',
    ...spread(simulated, words, language),
    outcomes(simulated, labels, words),
    ...(['gains', 'loses', 'differs'] as const).map((kind) =>
      changed(labels.most[kind], report.most[kind], report[kind], labels, words),
    ),
    undecided(simulated, labels, words),
  ];
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value).slice(0, 300);

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th scope="col">${escape(one)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escape(first)}</th>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function counts({ report }: Simulated, labels: Labels): string {
  const kinds = ['gains', 'loses', 'differs', 'unchanged', 'undecided', 'running'] as const;
  const rows = [...kinds, 'outcomesChanged' as const].map((kind) => [
    labels[kind],
    String(report[kind]),
  ]);
  return table([labels.effect, labels.matters], [...rows, ['Σ', String(report.matters)]]);
}

function spread(
  { report }: Simulated,
  words: SimulationWords,
  language: Language,
): readonly string[] {
  const labels = simulationLabels[language];
  return spreadBars(report, words, language).map(({ ledger, unit, bars }, i) => {
    const name = `${words.ledger(ledger)}: ${labels.spreadAlt(unit)}`;
    return `<h2>${labels.spread}${unit === '' ? '' : ` (${unit})`}</h2>
<figure>${barChart(`spread-${String(i)}`, name, bars)}
<figcaption>${escape(name)}</figcaption></figure>
${table(
  [labels.range, labels.matters],
  bars.map(({ label, matters }) => [label, String(matters)]),
)}`;
  });
}

function outcomes({ report }: Simulated, labels: Labels, words: SimulationWords): string {
  if (report.outcomes.length === 0) return '';
  const rows = report.outcomes.map(({ before, after, matters }) => [
    words.outcome(before),
    words.outcome(after),
    String(matters),
  ]);
  return `<h2>${labels.outcomes}</h2>\n${table([labels.before, labels.after, labels.matters], rows)}`;
}

function changed(
  title: string,
  list: readonly ChangedMatter[],
  all: number,
  labels: Labels,
  words: SimulationWords,
): string {
  if (list.length === 0) return '';
  const rows = list.map((matter) => {
    const { outcome, amounts, applicant } = matter;
    const lines = words
      .why(matter)
      .map(({ depth, text }) => `<li style="margin-left:${String(depth)}em">${escape(text)}</li>`);
    const way =
      outcome.before === outcome.after
        ? words.outcome(outcome.before)
        : `${words.outcome(outcome.before)} → ${words.outcome(outcome.after)}`;
    return `<tr><th scope="row">${escape(called(matter))}</th><td>${escape(words.applicant(applicant))}</td><td>${escape(differences(amounts, words))}</td><td>${escape(way)}</td><td>${lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`}</td></tr>`;
  });
  const heads = [labels.number, labels.applicant, labels.difference, labels.outcome, labels.reason];
  return `<h2>${title}</h2>
<p>${escape(labels.shown(String(list.length), String(all)))}</p>
<div class="wide" role="region" aria-label="${escape(title)}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function undecided({ report }: Simulated, labels: Labels, words: SimulationWords): string {
  const { undecided: list } = report.most;
  if (list.length === 0) return '';
  const rows = list.map((matter: UndecidedMatter) => [
    called(matter),
    labels.why[matter.why],
    words.action(matter.action),
    matter.missing.map(words.fact).join(', '),
  ]);
  return `<h2>${labels.notDecided}</h2>
<p>${escape(labels.shown(String(list.length), String(report.undecided)))}</p>
${table([labels.number, labels.reason, labels.place, labels.lacks], rows)}`;
}
