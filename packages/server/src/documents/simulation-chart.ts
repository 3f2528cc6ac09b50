import type { Language } from '@twinpark/core/model';
import type { SimulationReport } from '@twinpark/core/simulate';
import type { SimulationWords } from '../simulate/words.ts';
import { escape } from './html-page.ts';
import { simulationLabels } from './simulation-labels.ts';

/** A range of differences and how many matters fall in it. */
export interface Bar {
  readonly label: string;
  readonly matters: number;
  readonly isLess: boolean;
}

/** The spread of one ledger and unit as bars, least first. */
export function spreadBars(
  { spread }: SimulationReport,
  words: Pick<SimulationWords, 'amount'>,
  language: Language,
): readonly { readonly ledger: string; readonly unit: string; readonly bars: readonly Bar[] }[] {
  const labels = simulationLabels[language];
  const groups = new Map<string, { ledger: string; unit: string; bars: Bar[] }>();
  for (const { ledger, unit, from, to, matters } of spread) {
    const group = groups.get(`${ledger} ${unit}`) ?? { ledger, unit, bars: [] };
    groups.set(`${ledger} ${unit}`, group);
    const show = (bound: string): string => words.amount(bound, '', true);
    const label =
      from === null
        ? labels.under(show(to ?? ''))
        : to === null
          ? labels.from(show(from))
          : labels.between(show(from), show(to));
    group.bars.push({ label, matters, isLess: to !== null && !(Number(to) > 0) });
  }
  return [...groups.values()];
}

const [width, rowHeight, labelWidth, valueWidth] = [720, 30, 230, 90];

/** Horizontal bars as SVG with a name and a description; who loses is hatched, so that nobody needs the
 * colours. The same figures stand in a table beside it. */
export function barChart(id: string, title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ matters }) => matters));
  const room = width - labelWidth - valueWidth;
  const rows = bars.map(({ label, matters, isLess }, i) => {
    const length = matters === 0 ? 0 : Math.max(2, Math.round((matters / most) * room));
    const y = i * rowHeight;
    const middle = String(y + rowHeight / 2 + 5);
    const fill = isLess ? `url(#${id}-less)` : '#0b4f9e';
    return `<text x="${String(labelWidth - 10)}" y="${middle}" text-anchor="end">${escape(label)}</text>
<rect x="${String(labelWidth)}" y="${String(y + 5)}" width="${String(length)}" height="${String(rowHeight - 10)}" fill="${fill}" stroke="${isLess ? '#8a3b00' : '#0b4f9e'}"/>
<text x="${String(labelWidth + length + 8)}" y="${middle}">${String(matters)}</text>`;
  });
  const said = bars.map(({ label, matters }) => `${label}: ${String(matters)}`).join('; ');
  const height = bars.length * rowHeight;
  return `<svg viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-labelledby="${id}-title ${id}-said" style="max-width:100%;height:auto" font-size="14" fill="#1a1a1a">
<title id="${id}-title">${escape(title)}</title>
<desc id="${id}-said">${escape(said)}</desc>
<defs><pattern id="${id}-less" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#8a3b00"/></pattern></defs>
${rows.join('\n')}
</svg>`;
}
