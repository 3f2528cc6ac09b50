import {
  AlignmentType,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IFontAttributesProperties,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx';

/** The official format of GB/T 9704—2012: A4, margins 37 / 26 / 35 / 28 mm (5.2.1), 22 lines of 28
 * characters (5.2.3), titles 小标宋 二号 (7.3.1), text 仿宋 三号 (5.2.2), page numbers 四号 (7.5). */

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

/** Sizes of type in half-points. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 21, small: 18 } as const;

const font = (eastAsia: string, ascii: string): IFontAttributesProperties => ({
  eastAsia,
  ascii,
  hAnsi: ascii,
  cs: ascii,
});
export const fonts = {
  title: font('方正小标宋简体', 'Times New Roman'),
  body: font('仿宋_GB2312', 'Times New Roman'),
  heading: font('黑体', 'Arial'),
  number: font('宋体', 'SimSun'),
} as const;

/** What a reader's machine may take where it lacks a font (ECMA-376 part 1, 17.8.3.1). */
export const fontFallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,宋体,Noto Serif CJK SC',
  仿宋_GB2312: '仿宋,华文仿宋,FangSong,Noto Serif CJK SC',
  黑体: 'SimHei,Noto Sans CJK SC',
  宋体: 'SimSun,Noto Serif CJK SC',
};

/** 225 mm of type in 22 lines. */
const linePitch = Math.round(twips(225) / 22);
export const bodySpacing = { line: linePitch, lineRule: LineRuleType.EXACT } as const;
/** 五号 in a table: 17 points a line, off the grid of the page. */
export const tableSpacing = { line: 340, lineRule: LineRuleType.EXACT } as const;

/** 156 mm of type in 28 characters: 三号 set a quarter point closer, in twips. A character grid would
 * say the same, but LibreOffice gives a character two of its cells where it is a hair too wide. */
export const bodyCharacterSpacing = -5;

/** The lines of text pages; tables need their own. */
export const lineGrid = { type: DocumentGridType.LINES, linePitch } as const;
const noGrid = { type: DocumentGridType.DEFAULT } as const;

export const portrait: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297), orientation: PageOrientation.PORTRAIT },
    margin: {
      top: twips(37),
      right: twips(26),
      bottom: twips(35),
      left: twips(28),
      footer: twips(27),
    },
  },
  grid: noGrid,
};

/** The same page turned for a wide table (10.2): its head lies at the binding edge. docx exchanges
 * width and height of a landscape page itself. */
export const landscape: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: twips(28),
      right: twips(37),
      bottom: twips(26),
      left: twips(35),
      footer: twips(15),
    },
  },
  grid: noGrid,
};

/** "— 3 —", odd pages to the right, even ones to the left, one character in. */
export function pageNumbers(): Required<Pick<ISectionOptions, 'footers'>> {
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { left: 280, right: 280 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: fonts.number,
              size: sizes.pageNumber,
            }),
          ],
        }),
      ],
    });
  return { footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) } };
}
