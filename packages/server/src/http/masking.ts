import type {
  LetterDetail,
  LetterName,
  LetterPromise,
  LineageDetail,
  LineageSummary,
  Page,
  SearchHit,
  ShownFinding,
  ShownLetter,
  ShownLetterDetail,
  WorkListItem,
  WorkListTable,
  ZoneOverview,
} from '@twinpark/core/promises';
import { letterUnits } from '@twinpark/core/promises';
import type { Language, Text, Zone } from '@twinpark/core/model';
import { sayIn } from '@twinpark/web';
import { maskPersonalData, type Reading, type Span } from '@twinpark/text';
import { coveredLike, maskedOriginal } from '../masked-original.ts';

// Everything public goes through here: pages, downloads and the API show the same masked data.
// Masking keeps lengths, so that spans stay right.

type Spanned = { readonly text: string; readonly span: Span };

/** A letter without contact data. What has a span is cut from the masked text, where the words round
 * it tell a telephone from a number; what has none is masked by itself. */
export function publicLetter(letter: LetterDetail): ShownLetterDetail {
  const { file: _file, ...reading } = letter.reading;
  const cleanText = maskContact(reading, maskPersonalData(reading.cleanText));
  const cut = <T extends Spanned>(part: T): T => ({
    ...part,
    text:
      reading.cleanText.slice(...part.span) === part.text
        ? cleanText.slice(...part.span)
        : maskPersonalData(part.text),
  });
  const cutPromise = <T extends LetterPromise>(promise: T): T => {
    const whole = cut(promise);
    const { original } = publicPromise(promise);
    if (promise.original === undefined || original === undefined) return whole;
    const text = coveredLike(promise.original.text, promise.text, whole.text);
    return { ...whole, original: { ...original, text } };
  };
  const { reading: _reading, promises: _promises, findings: _findings, ...summary } = letter;
  return {
    ...publicSummary(summary),
    reading: {
      ...reading,
      cleanText,
      ...(reading.originalScriptText !== undefined && {
        originalScriptText: coveredLike(reading.originalScriptText, reading.cleanText, cleanText),
      }),
      title: masked(reading.title),
      contact: reading.contact && { name: null, phone: null },
      points: reading.points.map((point) => ({
        ...point,
        heading: maskPersonalData(point.heading),
        measures: point.measures.map(cut),
      })),
      workList: reading.workList.map((row) => ({
        heading: maskPersonalData(row.heading),
        done: row.done.map(cut),
        advancing: row.advancing.map(cut),
        next: row.next.map(cut),
        remark: maskPersonalData(row.remark),
      })),
      figures: reading.figures.map(cut),
      citations: reading.citations.map((one) => ({ ...one, title: maskPersonalData(one.title) })),
      warnings: reading.warnings.map((one) => ({ ...one, message: maskPersonalData(one.message) })),
    },
    promises: letter.promises.map((promise) => ({
      ...publicPromise(promise),
      ...cutPromise(promise),
    })),
    findings: letter.findings.map(publicFinding),
  };
}

/** A letter's text for download in its own script, without contact data; a sample says first that it is invented. */
export function letterText(letter: LetterDetail, language: Language): string {
  const note = letter.sample ? `${sayIn(language)('sample.note')}\n\n` : '';
  const { cleanText, originalScriptText } = publicLetter(letter).reading;
  return note + (originalScriptText ?? cleanText);
}

/** The handler's name and number that the letter states, wherever they stand in it. */
function maskContact({ contact }: Pick<Reading, 'contact'>, text: string): string {
  return [contact?.name, contact?.phone].reduce<string>(
    (covered, secret) => (secret ? covered.replaceAll(secret, '*'.repeat(secret.length)) : covered),
    text,
  );
}

function masked(text: string | null): string | null {
  return text === null ? null : maskPersonalData(text);
}

/** A letter of a list. Its file's name, which may hold personal data, is left out. */
export function publicSummary(letter: ShownLetter & { readonly file?: string }): ShownLetter {
  const { file: _file, ...shown } = letter;
  return withTitle(shown);
}

function publicName<T extends LetterName>(name: T): T {
  return withTitle(name);
}

function withTitle<T extends Pick<LetterName, 'title' | 'originalTitle'>>(letter: T): T {
  const title = masked(letter.title);
  const { originalTitle } = letter;
  if (originalTitle === undefined || letter.title === null || title === null) {
    return { ...letter, title };
  }
  return { ...letter, title, originalTitle: maskedOriginal(originalTitle, letter.title) };
}

function publicPromise<T extends LetterPromise>(promise: T): T {
  return {
    ...promise,
    heading: maskPersonalData(promise.heading),
    text: maskPersonalData(promise.text),
    ...(promise.original && {
      original: {
        heading: maskedOriginal(promise.original.heading, promise.heading),
        text: maskedOriginal(promise.original.text, promise.text),
      },
    }),
    dependency: masked(promise.dependency),
    keys: promise.keys.map(maskPersonalData),
  };
}

/** A finding without contact data. One about such data quotes none of its digits. */
export function publicFinding(
  given: ShownFinding & { readonly files?: readonly string[] },
): ShownFinding {
  const { files: _files, ...finding } = given;
  const quoted = (text: string): string =>
    finding.kind === 'personal-data' ? text.replace(/[\d*]/g, '*') : maskPersonalData(text);
  return {
    ...finding,
    letterNames: finding.letterNames.map(publicName),
    texts: finding.texts.map((one) => ({
      ...one,
      text: quoted(one.text),
      ...(one.original !== undefined && {
        original: coveredLike(one.original, one.text, quoted(one.text)),
      }),
    })),
    explanation: inLanguages((language) => maskPersonalData(finding.explanation[language])),
    ...(finding.originalExplanation && {
      originalExplanation: inLanguages((language) =>
        maskedOriginal(
          finding.originalExplanation?.[language] ?? '',
          finding.explanation[language],
        ),
      ),
    }),
  };
}

const inLanguages = (say: (language: Language) => string): Text => ({
  'zh-Hans': say('zh-Hans'),
  'zh-Hant': say('zh-Hant'),
  en: say('en'),
});

export function publicLineageSummary(lineage: LineageSummary): LineageSummary {
  const { text, original } = lineage;
  return {
    ...lineage,
    text: maskPersonalData(text),
    ...(original !== undefined && { original: maskedOriginal(original, text) }),
  };
}

export function publicLineage(detail: LineageDetail): LineageDetail {
  return {
    ...detail,
    lineage: { ...detail.lineage, promises: detail.lineage.promises.map(publicPromise) },
    letters: detail.letters.map(publicSummary),
    findings: detail.findings.map(publicFinding),
  };
}

export function publicWorkList(table: WorkListTable): WorkListTable {
  const item = (one: WorkListItem): WorkListItem => ({
    ...one,
    text: maskPersonalData(one.text),
    ...(one.original !== undefined && { original: maskedOriginal(one.original, one.text) }),
  });
  return {
    ...table,
    ...(table.letters && { letters: table.letters.map(publicName) }),
    rows: table.rows.map((row) => ({
      heading: maskPersonalData(row.heading),
      ...(row.originalHeading !== undefined && {
        originalHeading: maskedOriginal(row.originalHeading, row.heading),
      }),
      done: row.done.map(item),
      advancing: row.advancing.map(item),
      next: row.next.map(item),
      remark: maskPersonalData(row.remark),
      ...(row.originalRemark !== undefined && {
        originalRemark: maskedOriginal(row.originalRemark, row.remark),
      }),
    })),
  };
}

/** A zone at a glance; its units under the names by which lists know them. */
export function publicOverview(overview: ZoneOverview, { units }: Zone): ZoneOverview {
  return {
    ...overview,
    newestLetters: overview.newestLetters.map(publicSummary),
    units: letterUnits(overview.units, units).map(({ name }) => name),
  };
}

/** A snippet may begin behind the word that makes a number a telephone, so bare numbers of that
 * length are covered too. */
export function publicHit(hit: SearchHit): SearchHit {
  const snippet = maskPersonalData(hit.snippet).replace(
    /(?<![\d第*.])(?:\d{3,4}-)?[2-9]\d{6,7}(?![\d号元项人件名万亿年*])/g,
    (digits) => '*'.repeat(digits.length),
  );
  const { originalTitle, originalSnippet } = hit;
  return {
    ...hit,
    title: maskPersonalData(hit.title),
    ...(originalTitle !== undefined && { originalTitle: maskedOriginal(originalTitle, hit.title) }),
    snippet,
    ...(originalSnippet !== undefined && {
      originalSnippet: coveredLike(originalSnippet, hit.snippet, snippet),
    }),
  };
}

export function publicPage<T, Shown>(page: Page<T>, item: (one: T) => Shown): Page<Shown> {
  return { ...page, items: page.items.map(item) };
}
