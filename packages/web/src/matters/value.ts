import { sizeOf } from '@twinpark/core/engine';
import {
  isAmount,
  isFileValue,
  type Field,
  type FileValue,
  type GroupColumn,
  type Value,
  type Values,
} from '@twinpark/core/model';
import { showValue } from '@twinpark/core/rules';
import type { PageContext } from '../context.ts';
import { wordingOf } from '../forms/wording.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';
import type { NameOf } from './names.ts';

/** Where a file can be downloaded. */
export type FileAddress = (file: FileValue) => string;

/** A field's value as people read it. Files are only named where there is no `fileAt`. */
export function shownValue(
  context: PageContext,
  field: Field | GroupColumn,
  value: Value,
  nameOf: NameOf,
  fileAt: FileAddress | null = null,
): Renderable {
  const { say, language } = context;
  const comma = language === 'en' ? ', ' : '、';
  const plain = plainText(value);
  switch (field.kind) {
    case 'text':
      return html`<span class="said">${letterWords(plain)}</span>`;
    case 'choice':
      return field.options[plain]?.[language] ?? plain;
    case 'yes-no':
      return say(value === true ? 'form.yes' : 'form.no');
    case 'unit':
    case 'person':
      return nameOf(plain);
    case 'wording':
      return html`<span class="said">${letterWords(wordingOf(value, language))}</span>`;
    case 'texts':
      return Array.isArray(value) ? value.map(plainText).join(comma) : null;
    case 'choices':
      return Array.isArray(value)
        ? value.map((one) => field.options[plainText(one)]?.[language]).join(comma)
        : null;
    case 'units':
    case 'persons':
      return Array.isArray(value) ? value.map((one) => nameOf(plainText(one))).join(comma) : null;
    case 'entry':
    case 'date':
    case 'decimal':
      return plain;
    case 'file':
      return isFileValue(value) ? shownFile(value, fileAt) : null;
    case 'amount':
      return isAmount(value) ? showValue(value, language) : null;
    case 'group':
      return Array.isArray(value)
        ? groupLines(context, field.columns, value, nameOf, fileAt)
        : null;
    default:
      return field satisfies never;
  }
}

/** A value that is one text; others have no text of their own. */
function plainText(value: Value): string {
  return typeof value === 'string' ? value : '';
}

function shownFile(file: FileValue, fileAt: FileAddress | null): Html {
  const size = html`<span class="meta">${sizeOf(Number(file.bytes))}</span>`;
  return fileAt === null
    ? html`<span class="file-name">${file.name}</span> ${size}`
    : html`<a class="file-name" href="${fileAt(file)}" download="${file.name}">${file.name}</a>
        ${size}`;
}

/** A group as a table. A column that no line fills is left out: what is published in summary alone would otherwise read
 * as if nothing had been answered. */
function groupLines(
  context: PageContext,
  columns: Readonly<Record<string, GroupColumn>>,
  lines: readonly Value[],
  nameOf: NameOf,
  fileAt: FileAddress | null,
): Html {
  const { language } = context;
  const rows = lines.map((line) => (typeof line === 'object' ? line : {}) as Values);
  const shown = Object.entries(columns).filter(
    ([id]) => rows.length === 0 || rows.some((cells) => isFilled(cells[id])),
  );
  return html`<table class="stacks">
    <thead>
      <tr>
        ${shown.map(([, column]) => html`<th scope="col">${column.title[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${shown.map(([id, column]) => {
              const cell = cells[id];
              return html`<td data-label="${column.title[language]}">
                ${cell !== undefined && shownValue(context, column, cell, nameOf, fileAt)}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** As many characters of lines stand in a sentence; more are a table to open. */
const fewCharacters = 200;

/** The lines of a group inside a sentence: what was moved, paid or named then, since the next time writes over it.
 * Many or long lines are a table that can be opened. */
export function shownLines(
  context: PageContext,
  field: Extract<Field, { kind: 'group' }>,
  value: Value,
  nameOf: NameOf,
): Renderable {
  const lines = (Array.isArray(value) ? value : []) as readonly Values[];
  const title = field.title[context.language];
  const said = lines.map((cells) =>
    Object.entries(field.columns).flatMap(([id, column]) => {
      const cell = cells[id];
      return isFilled(cell) && cell !== undefined
        ? [{ column, words: shownValue(context, column, cell, nameOf) }]
        : [];
    }),
  );
  const [colon, comma, semicolon] =
    context.language === 'en' ? [': ', ', ', '; '] : ['：', '，', '；'];
  const inline = said.map((cells, line) => [
    line > 0 && semicolon,
    cells.map(({ column, words }, at) => [
      at > 0 && comma,
      `${column.title[context.language]} `,
      words,
    ]),
  ]);
  const sentence = html`${title}${colon}${inline}`;
  if (lines.length > 0 && String(sentence).replaceAll(/<[^>]*>/g, '').length <= fewCharacters)
    return sentence;
  return html`<details class="lines">
    <summary>${title} (${lines.length})</summary>
    ${shownValue(context, field, value, nameOf)}
  </details>`;
}

const isFilled = (value: Value | undefined): boolean => value !== undefined && value !== '';
