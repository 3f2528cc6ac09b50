import { html, type Html, type Renderable } from '../html.ts';

interface Column {
  readonly title: Renderable;
  /** `number` columns are set flush right. */
  readonly kind?: 'text' | 'number';
}

export interface Table {
  readonly caption: Renderable;
  /** The caption is there for screen readers only, because a heading beside it says the same. */
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Renderable[])[];
  readonly foot?: readonly Renderable[];
  /** On a narrow screen every row becomes a block and each cell shows its column's title. */
  readonly stacks?: boolean;
  /** Plain text of the columns' titles, needed where the table stacks. */
  readonly labels?: readonly string[];
}

/** A table with caption, column headers and row headers. It scrolls inside itself if it must. */
export function table(given: Table): Html {
  const cell = (value: Renderable, index: number): Html => {
    const column = given.columns[index];
    const number = column?.kind === 'number' && html` class="number"`;
    const label = given.labels?.[index];
    const hint = given.stacks === true && label !== undefined && html` data-label="${label}"`;
    return index === 0
      ? html`<th scope="row" ${number}>${value}</th>`
      : html`<td${number}${hint}>${value}</td>`;
  };
  const row = (cells: readonly Renderable[]): Html =>
    html`<tr>
      ${cells.map(cell)}
    </tr> `;
  return html`<table${given.stacks === true && html` class="stacks"`}>
<caption${given.captionUnseen === true && html` class="unseen"`}>${given.caption}</caption>
<thead><tr>${given.columns.map(
    (column) =>
      html`<th scope="col" ${column.kind === 'number' && html` class="number"`}>
        ${column.title}
      </th>`,
  )}</tr></thead>
<tbody>
${given.rows.map(row)}</tbody>
${
  given.foot &&
  html`<tfoot>
    ${row(given.foot)}
  </tfoot>`
}
</table>`;
}
