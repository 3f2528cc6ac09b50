import { simulationLabels } from '../documents/simulation-labels.ts';
import { spreadBars } from '../documents/simulation-chart.ts';
import {
  called,
  differences,
  nothingDecided,
  simulationWords,
  type Simulated,
} from '../simulate/words.ts';
import type { Context } from './context.ts';

/** The result of a simulation for a terminal: counts, cost, a picture of bars, and the greatest changes
 * with their reasons. */
export function showSimulation(simulated: Simulated, context: Context): string {
  const { prepared, year, report } = simulated;
  const { language } = context;
  const labels = simulationLabels[language];
  const words = simulationWords(simulated, language);
  const head = (text: string): string => `\n${context.paint('bold', text)}`;
  const lines = [
    context.paint('bold', labels.title(words.scheme, String(year))),
    ...prepared.changes.map(
      ({ path, before, after }) =>
        `  ${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
  ];
  const nothing = nothingDecided(simulated, language);
  if (nothing !== null) return `${[...lines, '', nothing].join('\n')}\n`;
  lines.push(
    head(labels.counts),
    ...(['gains', 'loses', 'differs', 'unchanged', 'undecided', 'running'] as const).map(
      (kind) => `  ${String(report[kind]).padStart(9)}  ${labels[kind]}`,
    ),
    `  ${String(report.outcomesChanged).padStart(9)}  ${labels.outcomesChanged}`,
    head(labels.cost),
    ...report.totals.map(
      ({ ledger, unit, before, after, difference }) =>
        `  ${words.ledger(ledger)}: ${words.amount(before, unit)} → ${words.amount(after, unit)} (${words.amount(difference, '', true)})`,
    ),
  );
  if (report.balancesTooLate > 0) lines.push(`  ${labels.tooLate(String(report.balancesTooLate))}`);
  for (const { ledger, unit, bars } of spreadBars(report, words, language)) {
    const most = Math.max(1, ...bars.map(({ matters }) => matters));
    lines.push(head(`${labels.spread} (${words.ledger(ledger)} ${unit})`));
    for (const { label, matters, isLess } of bars) {
      const bar = (isLess ? '▒' : '█').repeat(Math.ceil((matters / most) * 30));
      lines.push(`  ${bar}${bar === '' ? '' : ' '}${String(matters)}  ${label}`);
    }
  }
  for (const kind of ['gains', 'loses', 'differs'] as const) {
    const list = report.most[kind];
    if (list.length === 0) continue;
    lines.push(head(labels.most[kind]), labels.shown(String(list.length), String(report[kind])));
    for (const matter of list) {
      const way = differences(matter.amounts, words) || words.outcome(matter.outcome.after);
      lines.push(`  ${called(matter)}  ${words.applicant(matter.applicant)}  ${way}`);
      for (const { depth, text } of words.why(matter))
        lines.push(`    ${'  '.repeat(depth)}${text}`);
    }
  }
  if (report.most.undecided.length > 0) {
    lines.push(head(labels.notDecided));
    lines.push(labels.shown(String(report.most.undecided.length), String(report.undecided)));
    for (const matter of report.most.undecided) {
      const lacks = matter.missing.map(words.fact).join(', ');
      lines.push(
        `  ${called(matter)}  ${labels.why[matter.why]} [${words.action(matter.action)}]${lacks === '' ? '' : ` ${labels.lacks}: ${lacks}`}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
