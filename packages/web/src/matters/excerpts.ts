import type { Excerpt, Register, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import { table } from '../parts/table.ts';
import type { NameOf } from './names.ts';

/** An excerpt of a register as one viewer sees it. */
export interface ExcerptShown {
  readonly excerpt: Excerpt;
  readonly register: Register;
  /** Without the personal columns that the viewer may not see. */
  readonly entries: readonly { readonly id: string; readonly columns: Values }[];
}

/** Tables of what registers say of the matter, with how many entries stand how. */
export function excerptTables(
  context: PageContext,
  shown: readonly ExcerptShown[],
  nameOf: NameOf,
): Renderable {
  const { language, say } = context;
  return shown.map(({ excerpt, register, entries }, nth) => {
    const { counts, columns: wanted } = excerpt;
    const columns = wanted.filter((id) => entries.some((one) => one.columns[id] !== undefined));
    const labels = [
      say('excerpt.id'),
      ...columns.map((id) => register.columns[id]?.title[language] ?? id),
    ];
    const said = (id: string, { columns: values }: (typeof entries)[number]): string => {
      const value = values[id];
      const plain = typeof value === 'string' ? value : '';
      if (id === excerpt.of) return nameOf(plain);
      return (id === counts?.column && counts.words[plain]?.[language]) || plain;
    };
    const tally = Object.entries(counts?.words ?? {}).map(([value, words]) => {
      const n = entries.filter((one) => one.columns[counts?.column ?? ''] === value).length;
      return say('excerpt.count', { what: words[language], n });
    });
    const heading = `excerpt-${String(nth)}`;
    return html`<section aria-labelledby="${heading}">
      <h2 id="${heading}">${excerpt.title[language]}</h2>
      ${entries.length === 0 && html`<p>${say('excerpt.none')}</p>`}
      ${
        entries.length > 0 && [
          html`<p>${tally.join(language === 'en' ? '; ' : '；')}</p>`,
          table({
            caption: excerpt.title[language],
            captionUnseen: true,
            stacks: true,
            labels,
            columns: labels.map((title) => ({ title })),
            rows: entries.map((entry) => [
              html`<span class="number">${entry.id}</span>`,
              ...columns.map((id) => said(id, entry)),
            ]),
          }),
        ]
      }
    </section>`;
  });
}
