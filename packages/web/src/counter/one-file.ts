import { schemeOfPart, type CompiledBundle } from '@twinpark/core/bundles';
import type { Field, Value } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import type { NameOf } from '../matters/names.ts';
import { shownValue, type FileAddress } from '../matters/value.ts';
import { factList } from '../parts/facts.ts';
import { partTitle } from './words.ts';

/** What was handed in under a bundle: each answer once, and the receipts of its parts. */
export interface OneFileView {
  /** What its parts share (`part` null), then what each asked for itself: two parts may ask for things of one name. */
  readonly sections: readonly {
    readonly part: string | null;
    readonly answers: readonly {
      readonly field: Field;
      readonly value: Value;
      /** null: the file lies with no matter yet; it is named. */
      readonly fileAt: FileAddress | null;
    }[];
  }[];
  readonly receipts: readonly {
    readonly part: string;
    readonly number: string;
    readonly href: string;
  }[];
  readonly nameOf: NameOf;
}

/** The one file of an application under a bundle. To be printed with it. */
export function oneFileSection(
  context: PageContext,
  { bundle, ...compiled }: CompiledBundle,
  { sections, receipts, nameOf }: OneFileView,
): Renderable {
  const { say, language } = context;
  if (sections.length === 0) return null;
  const nameOfPart = (part: string): string =>
    partTitle(context, bundle.parts[part], schemeOfPart({ bundle, ...compiled }, part).scheme);
  return html`<section aria-labelledby="one-file">
    <h2 id="one-file">${say('receipt.answers')}</h2>
    ${sections.map(
      ({ part, answers }) =>
        html`<h3>${part === null ? say('apply.shared') : nameOfPart(part)}</h3>
          ${factList(
            answers.map(
              ({ field, value, fileAt }) =>
                [field.title[language], shownValue(context, field, value, nameOf, fileAt)] as const,
            ),
          )}`,
    )}
    ${
      receipts.length > 0 &&
      html`<h3>${say('receipt.title')}</h3>
        <ul class="entries">
          ${receipts.map(
            ({ part, number, href }) =>
              html`<li>
                <a href="${href}">${number}</a> <span class="meta">${nameOfPart(part)}</span>
              </li>`,
          )}
        </ul>`
    }
  </section>`;
}
