import type { DecisionLetter } from '@twinpark/core/letters';
import { AlignmentType, Document, Packer } from 'docx';
import { withFontFallbacks } from './font-table.ts';
import { documentPage, escape } from './html-page.ts';
import { fonts, lineGrid, pageNumbers, portrait, sizes } from './official-format.ts';
import { body, saltedWith, signature, title, twoCharacters } from './official-parts.ts';

/** A decision as .docx in the form of official letters (GB/T 9704). */
export async function decisionDocx(letter: DecisionLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    ...saltedWith(letter.salt),
    creator: letter.unit,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      {
        properties: { ...portrait, grid: lineGrid },
        ...pageNumbers(),
        children: [
          ...(letter.number === null
            ? []
            : [body(letter.number, { alignment: AlignmentType.RIGHT })]),
          body(''),
          title(letter.title),
          body(''),
          body(addressed(letter)),
          ...letter.paragraphs.map((one) => body(one, { indent: twoCharacters })),
          body(''),
          ...signature(letter.unit, letter.date),
        ],
      },
    ],
  });
  return withFontFallbacks(await Packer.toBuffer(document));
}

/** The same as one page of HTML that needs nothing else. */
export function decisionHtml(letter: DecisionLetter): string {
  const parts = [
    letter.number === null ? '' : `<p class="number">${escape(letter.number)}</p>`,
    `<h1>${escape(letter.title)}</h1>`,
    `<p class="plain">${escape(addressed(letter))}</p>`,
    ...letter.paragraphs.map((one) => `<p>${escape(one)}</p>`),
    `<p class="sign">${escape(letter.unit)}<br><time datetime="${letter.issuedOn}">${escape(letter.date)}</time></p>`,
  ];
  return documentPage(
    letter.language,
    escape(letter.title),
    `<article class="letter">\n${parts.filter(Boolean).join('\n')}\n</article>`,
    'A4; margin: 37mm 26mm 35mm 28mm',
    letter.salt,
  );
}

function addressed({ to, language }: DecisionLetter): string {
  return language === 'en' ? `${to}:` : `${to}：`;
}
