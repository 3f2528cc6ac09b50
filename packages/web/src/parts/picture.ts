import type { ZoneOverview } from '@twinpark/core/promises';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PageContext } from '../context.ts';
import { html, Html } from '../html.ts';
import { linkTo } from '../links.ts';
import { howCounted } from './how-counted.ts';
import { statuses, type Status } from './status.ts';
import { table } from './table.ts';

echarts.use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

const width = 400;
const barHeight = 34;
const padding = 6;

/** The pattern of a status, so that the bars can be told apart without colours. */
const patterns: Readonly<Record<Status, object>> = {
  done: { symbol: 'none' },
  advancing: { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, symbol: 'rect' },
  planned: {
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbol: 'circle',
    symbolSize: 0.6,
  },
  unknown: { dashArrayX: [1, 0], dashArrayY: [1, 5], symbol: 'rect' },
};

/** The promises of a zone by year and status: a picture, its legend, and the same as a table whose
 * numbers lead to the promises they count. */
export function promisesPicture(context: PageContext, overview: ZoneOverview): Html {
  const { say, zone } = context;
  const name = zone?.name[context.language] ?? overview.zone;
  const legend = statuses.map((status) => html`<li>${key(status)}${say(`status.${status}`)}</li>`);
  return html`<figure class="picture">
    <figcaption>${say('overview.picture')}${howCounted(context, 'picture')}</figcaption>
    <ul class="legend">
      ${legend}
    </ul>
    <div role="img" aria-label="${say('overview.picture.alt', { zone: name })}">
      ${new Html(drawing(context, overview))}
    </div>
    <details>
      <summary>${say('overview.picture.table')}</summary>
      ${promisesTable(context, overview)}
    </details>
  </figure>`;
}

/** The sign of a status in the legend: its colour and pattern. */
function key(status: Status): Html {
  const marks: Readonly<Record<Status, Html | null>> = {
    done: null,
    advancing: html`<path d="M-2 12 10 0M5 14 19 0M-8 10 2 0" />`,
    planned: html`<path d="M5 3v.01M13 3v.01M9 9v.01M17 9v.01M1 9v.01" class="dots" />`,
    unknown: html`<path d="M0 2.5h18M0 6.5h18M0 10.5h18" />`,
  };
  return html`<svg class="key ${status}" viewBox="0 0 18 12" aria-hidden="true">
    <rect width="18" height="12" />
    ${marks[status]}
  </svg>`;
}

function promisesTable(context: PageContext, overview: ZoneOverview): Html {
  const { language, say } = context;
  const sum = (status: Status): number => overview.byYear.reduce((all, y) => all + y[status], 0);
  const totals = statuses.map(sum);
  return table({
    caption: say('overview.picture'),
    captionUnseen: true,
    columns: [
      { title: say('year') },
      ...statuses.map((s) => ({ title: say(`status.${s}`), kind: 'number' as const })),
      { title: say('total'), kind: 'number' },
    ],
    rows: overview.byYear.map((row) => [
      row.year ?? say('overview.undated'),
      ...statuses.map((status) =>
        row[status] === 0
          ? 0
          : html`<a
              href="${linkTo(language, [overview.zone, 'promises'], { firstYear: row.year ?? 'undated', status })}"
              >${row[status]}</a
            >`,
      ),
      html`<a
        href="${linkTo(language, [overview.zone, 'promises'], { firstYear: row.year ?? 'undated' })}"
        >${statuses.reduce((all, status) => all + row[status], 0)}</a
      >`,
    ]),
    foot: [
      say('total'),
      ...statuses.map((status, index) =>
        totals[index] === 0
          ? 0
          : html`<a href="${linkTo(language, [overview.zone, 'promises'], { status })}"
              >${totals[index]}</a
            >`,
      ),
      html`<a href="${linkTo(language, [overview.zone, 'promises'])}"
        >${totals.reduce((a, b) => a + b, 0)}</a
      >`,
    ],
  });
}

/** The stacked bars as SVG. Colours are custom properties of the style sheet, so that the picture
 * follows light and dark. Same data, same text. */
function drawing({ say }: PageContext, overview: ZoneOverview): string {
  const height = overview.byYear.length * barHeight + 2 * padding;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    aria: { enabled: false, decal: { show: true } },
    textStyle: { fontFamily: 'inherit', fontSize: 14, color: 'var(--ink)' },
    grid: {
      left: overview.byYear.some(({ year }) => year === null) ? 76 : 46,
      right: 34,
      top: padding,
      bottom: padding,
    },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: overview.byYear.map((row) => String(row.year ?? say('overview.undated'))),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { fontSize: 14, color: 'var(--ink)' },
    },
    series: statuses.map((status, index) => ({
      type: 'bar',
      stack: 'promises',
      silent: true,
      barWidth: '62%',
      data: overview.byYear.map((row) => row[status]),
      itemStyle: {
        color: `var(--${status})`,
        borderColor: 'var(--paper)',
        borderWidth: 1,
        decal: { color: 'var(--paper)', ...patterns[status] },
      },
      ...(index === statuses.length - 1 && {
        label: {
          show: true,
          position: 'right',
          fontSize: 14,
          color: 'var(--ink)',
          formatter: (item: { readonly dataIndex: number }) => totalOf(overview, item.dataIndex),
        },
      }),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return plainSvg(svg, overview.zone);
}

function totalOf(overview: ZoneOverview, index: number): string {
  const row = overview.byYear[index];
  return row === undefined ? '' : String(statuses.reduce((all, status) => all + row[status], 0));
}

/** Makes the renderer's SVG fit for a page with a strict content policy: styles become presentation
 * attributes, the style element and the renderer's own attributes go, ids are the page's. */
function plainSvg(svg: string, prefix: string): string {
  return svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_\w+|class|baseProfile|version|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_all, css: string) =>
      css
        .split(';')
        .filter((rule) => rule.includes(':'))
        .map(
          (rule) => ` ${rule.slice(0, rule.indexOf(':'))}="${rule.slice(rule.indexOf(':') + 1)}"`,
        )
        .join(''),
    )
    .replace(/zr\d+-([a-z]\w*)/g, `${prefix}-$1`)
    .replace(/\n+/g, '');
}
