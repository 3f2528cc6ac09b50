import type { OpinionForm } from '@twinpark/core/letters';
import { Document, Packer } from 'docx';
import { withFontFallbacks } from './font-table.ts';
import { fonts, portrait, sizes } from './official-format.ts';
import {
  body,
  cell,
  grid,
  saltedWith,
  signature,
  small,
  tableRow,
  title,
} from './official-parts.ts';

// 156 mm of type
const formWidths = [2844, 6000];
/** Empty lines to write on. */
const writing = 8;

/** An opinion form as .docx, to be printed and filled in by hand. */
export async function opinionFormDocx(form: OpinionForm): Promise<Uint8Array> {
  const row = (name: string, items: readonly string[]) =>
    tableRow([
      cell([{ text: name }], { font: fonts.heading, size: sizes.table + 3 }),
      cell(
        items.map((text) => ({ text })),
        { size: sizes.table + 3 },
      ),
    ]);
  const document = new Document({
    title: form.title,
    ...saltedWith(form.salt),
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      {
        properties: portrait,
        children: [
          title(form.title),
          body(''),
          grid(formWidths, [
            ...form.facts.map(([name, value]) => row(name, [value])),
            ...form.questions.map(({ asked, boxes }) =>
              row(
                asked,
                boxes.length > 0
                  ? [boxes.map((box) => `□ ${box}`).join('　　')]
                  : Array.from({ length: writing }, () => ''),
              ),
            ),
          ]),
          body(''),
          ...signature(...form.signature),
          small(form.note),
        ],
      },
    ],
  });
  return withFontFallbacks(await Packer.toBuffer(document));
}
