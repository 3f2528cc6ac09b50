import {
  isAmount,
  type Field,
  type GroupColumn,
  type Value,
  type Values,
} from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';
import type { NameOf } from './names.ts';

/** A field's value as people read it. */
export function shownValue(
  context: PageContext,
  field: Field | GroupColumn,
  value: Value,
  nameOf: NameOf,
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
    case 'texts':
      return Array.isArray(value) ? value.map(plainText).join(comma) : null;
    case 'units':
    case 'persons':
      return Array.isArray(value) ? value.map((one) => nameOf(plainText(one))).join(comma) : null;
    case 'entry':
    case 'date':
    case 'decimal':
      return plain;
    case 'file':
      return html`<code>${plain}</code>`;
    case 'amount':
      return isAmount(value) ? `${value.currency} ${value.amount}` : null;
    case 'group':
      return Array.isArray(value) ? groupLines(context, field.columns, value, nameOf) : null;
    default:
      return field satisfies never;
  }
}

/** A value that is one text; others have no text of their own. */
function plainText(value: Value): string {
  return typeof value === 'string' ? value : '';
}

function groupLines(
  context: PageContext,
  columns: Readonly<Record<string, GroupColumn>>,
  lines: readonly Value[],
  nameOf: NameOf,
): Html {
  const { language } = context;
  const shown = Object.entries(columns);
  return html`<table class="stacks">
    <thead>
      <tr>
        ${shown.map(([, column]) => html`<th scope="col">${column.title[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => {
        const cells = (typeof line === 'object' ? line : {}) as Values;
        return html`<tr>
          ${shown.map(([id, column]) => {
            const cell = cells[id];
            return html`<td data-label="${column.title[language]}">
              ${cell !== undefined && shownValue(context, column, cell, nameOf)}
            </td>`;
          })}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
