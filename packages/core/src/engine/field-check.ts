import {
  currencies,
  isAmount,
  isText,
  isValue,
  languages,
  mostOfAll,
  text,
  type Field,
  type IsoDate,
  type Language,
  type Text,
  type TextPattern,
  type Value,
  type Values,
} from '../model/index.ts';
import { checkFile } from './file-check.ts';
import { saysNothing } from './filled.ts';
import { isDate, isDecimal } from '../rules/index.ts';

/** What is wrong with a value for a field, or null. Says value, what was expected, and the remedy. `today`: the day on
 * which it is filled in; absent: dates are not compared with it. */
export function checkValue(field: Field, value: Value, today?: IsoDate): Text | null {
  // What comes from outside may be anything.
  if (!isValue(value))
    return expected('文字、是否或清单', '文字、是否或清單', 'texts, yes or no, or lists of these');
  switch (field.kind) {
    case 'text': {
      if (typeof value !== 'string') return expected('文字', '文字', 'text');
      if (saysNothing(value)) return onlyBlanks;
      const max = field.maxLength ?? 10_000;
      if (value.length <= max) return badPattern(field.pattern, value);
      return {
        'zh-Hans': `共 ${value.length} 字，最多 ${max} 字，请删减`,
        'zh-Hant': `共 ${value.length} 字，上限為 ${max} 字，請刪減`,
        en: `${value.length} characters given, at most ${max} expected; please shorten`,
      };
    }
    case 'wording':
      return checkWording(field, value);
    case 'texts':
    case 'units':
    case 'persons': {
      if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one === '')) {
        return expected('逐项列出的名称', '逐項列出的名稱', 'a list of names');
      }
      if (value.some((one) => saysNothing(String(one)))) return onlyBlanks;
      const min = 'min' in field ? (field.min ?? 0) : 0;
      return value.length >= min && new Set(value).size === value.length
        ? null
        : expected(
            `至少 ${min} 项且不重复`,
            `最少 ${min} 項且不重複`,
            `at least ${min}, none twice`,
          );
    }
    case 'unit':
    case 'person':
    case 'entry':
      return typeof value === 'string' && value !== '' && !saysNothing(value)
        ? null
        : expected('选择一项', '選擇一項', 'one to be chosen');
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value)
        ? null
        : expected(
            Object.values(field.options)
              .map((o) => o['zh-Hans'])
              .join('、'),
            Object.values(field.options)
              .map((o) => o['zh-Hant'])
              .join('、'),
            Object.values(field.options)
              .map((o) => o.en)
              .join(', '),
          );
    case 'choices': {
      const options = Object.keys(field.options);
      const known = Array.isArray(value) && value.every((one) => options.includes(String(one)));
      return known && value.length >= (field.min ?? 0) && new Set(value).size === value.length
        ? null
        : expected(
            Object.values(field.options)
              .map((o) => o['zh-Hans'])
              .join('、'),
            Object.values(field.options)
              .map((o) => o['zh-Hant'])
              .join('、'),
            Object.values(field.options)
              .map((o) => o.en)
              .join(', '),
          );
    }
    case 'yes-no':
      return typeof value === 'boolean' ? null : expected('是或否', '是或否', 'yes or no');
    case 'date': {
      if (typeof value !== 'string' || !isDate(value)) {
        return expected(
          '存在的日期，如 2024-05-09',
          '存在的日期，例如 2024-05-09',
          'a date that exists, like 2024-05-09',
        );
      }
      if (today === undefined) return null;
      if (field.notAfter && value > today) return ahead(value, today);
      return field.notBefore && value < today ? passed(value, today) : null;
    }
    case 'decimal':
      return typeof value === 'string' && isDecimal(value) && within(value, field)
        ? tooFine(value, field.places)
        : expectedNumber(text('数字', '數字', 'a number'), field);
    case 'amount': {
      if (!isAmount(value) || !isDecimal(value.amount) || !within(value.amount, field)) {
        return expectedNumber(text('金额', '金額', 'an amount'), field);
      }
      return currencies.includes(value.currency) && field.currencies.includes(value.currency)
        ? tooFine(value.amount, 2)
        : expected(
            `币种 ${field.currencies.join('、')}`,
            `貨幣 ${field.currencies.join('、')}`,
            field.currencies.join(' or '),
          );
    }
    case 'file':
      return checkFile(field, value);
    case 'group':
      return checkLines(field, value, today);
    default:
      return field satisfies never;
  }
}

/** Those of the values given for fields that are what these fields hold: what rules and look-ups may see of a command
 * before it is refused for the others. */
export function wellFormed(
  fields: Readonly<Record<string, Field>>,
  given: Values,
  today: IsoDate,
): Values {
  return Object.fromEntries(
    Object.entries(given).filter(([id, value]) => {
      const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
      return field !== undefined && checkValue(field, value, today) === null;
    }),
  );
}

const onlyBlanks = text(
  '只有空白，没有文字；请填写内容，不填则留空',
  '只有空白，沒有文字；請填寫內容，不填則留空',
  'only blanks were given; write something, or leave it empty',
);

/** A text in three languages: each of them, and no other. */
function checkWording(
  { maxLength = 1000 }: { readonly maxLength?: number },
  value: Value,
): Text | null {
  if (!isText(value)) {
    return expected(
      '简体中文、繁体中文、英文各一',
      '簡體中文、繁體中文、英文各一',
      'the text in zh-Hans, zh-Hant and en',
    );
  }
  const said = languages.map((language) => ({ language, length: value[language].trim().length }));
  const open = said.find(({ length }) => length === 0);
  if (open !== undefined) {
    const named = languageNamed[open.language];
    return text(
      `缺${named['zh-Hans']}；三种语言都要填`,
      `欠${named['zh-Hant']}；三種語言均須填寫`,
      `${named.en} is missing; fill in all three languages`,
    );
  }
  const long = said.find(({ length }) => length > maxLength);
  if (long === undefined) return null;
  const named = languageNamed[long.language];
  return text(
    `${named['zh-Hans']}共 ${long.length} 字，最多 ${maxLength} 字，请删减`,
    `${named['zh-Hant']}共 ${long.length} 字，上限為 ${maxLength} 字，請刪減`,
    `${named.en}: ${long.length} characters given, at most ${maxLength} expected; please shorten`,
  );
}

const languageNamed: Readonly<Record<Language, Text>> = {
  'zh-Hans': text('简体中文', '簡體中文', 'simplified Chinese'),
  'zh-Hant': text('繁体中文', '繁體中文', 'traditional Chinese'),
  en: text('英文', '英文', 'English'),
};

function ahead(value: IsoDate, today: IsoDate): Text {
  return {
    'zh-Hans': `填写的是 ${value}；应填：今天（${today}）或更早的日期`,
    'zh-Hant': `填寫的是 ${value}；應填：今天（${today}）或之前的日期`,
    en: `${value} lies ahead; expected ${today} or an earlier day`,
  };
}

function passed(value: IsoDate, today: IsoDate): Text {
  return {
    'zh-Hans': `填写的是 ${value}，已经过去；应填：今天（${today}）或更晚的日期`,
    'zh-Hant': `填寫的是 ${value}，已經過去；應填：今天（${today}）或之後的日期`,
    en: `${value} has passed; expected ${today} or a later day`,
  };
}

function checkLines(
  field: Extract<Field, { kind: 'group' }>,
  value: Value,
  today: IsoDate | undefined,
): Text | null {
  const [min, max] = [field.min ?? 0, field.max ?? 1000];
  if (!Array.isArray(value) || value.length < min || value.length > max) {
    return expected(`${min} 至 ${max} 行`, `${min} 至 ${max} 行`, `${min} to ${max} lines`);
  }
  for (const [i, line] of value.entries()) {
    if (typeof line !== 'object' || Array.isArray(line))
      return expected('表格的一行', '表格的一行', 'a line');
    const cells = line as Readonly<Record<string, Value>>;
    const strange = Object.keys(cells).find((id) => !Object.hasOwn(field.columns, id));
    if (strange !== undefined)
      return at(
        i,
        expected(`无“${strange}”一栏`, `沒有「${strange}」一欄`, `no column "${strange}"`),
      );
    for (const [id, column] of Object.entries(field.columns)) {
      const cell = cells[id];
      if (cell === undefined || (cell === '' && column.required === true)) {
        if (column.required === true)
          return at(i, expected(column.title['zh-Hans'], column.title['zh-Hant'], column.title.en));
        continue;
      }
      const wrong = checkValue(column, cell, today);
      if (wrong) return at(i, wrong);
    }
  }
  return twice(field, value as readonly Readonly<Record<string, Value>>[]);
}

/** Two lines that say the same where each must say its own. Spaces, width and case make no difference. */
function twice(
  { distinct = [], columns }: Extract<Field, { kind: 'group' }>,
  lines: readonly Readonly<Record<string, Value>>[],
): Text | null {
  for (const one of distinct) {
    const together = typeof one === 'string' ? [one] : one;
    const first = new Map<string, number>();
    for (const [i, line] of lines.entries()) {
      const cells = together.flatMap((id) => {
        const cell = line[id];
        return typeof cell === 'string' ? [cell] : [];
      });
      if (cells.length < together.length) continue;
      const said = cells
        .map((cell) => cell.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase())
        .join('\n');
      const before = first.get(said);
      if (before === undefined) first.set(said, i);
      else {
        const title = (language: keyof Text): string =>
          together
            .map((id) => columns[id]?.title[language] ?? id)
            .join(language === 'en' ? ', ' : '、');
        return at(i, {
          'zh-Hans': `“${title('zh-Hans')}”与第 ${before + 1} 行相同，请删去重复的一行`,
          'zh-Hant': `「${title('zh-Hant')}」與第 ${before + 1} 行相同，請刪去重複的一行`,
          en: `“${title('en')}” is the same as in line ${before + 1}; leave one of them out`,
        });
      }
    }
  }
  return null;
}

function at(line: number, message: Text): Text {
  const n = line + 1;
  return {
    'zh-Hans': `第 ${n} 行：${message['zh-Hans']}`,
    'zh-Hant': `第 ${n} 行：${message['zh-Hant']}`,
    en: `line ${n}: ${message.en}`,
  };
}

function expected(hans: string, hant: string, en: string): Text {
  return { 'zh-Hans': `应填：${hans}`, 'zh-Hant': `應填：${hant}`, en: `expected: ${en}` };
}

/** What a text does not look like, with the text that was given where it is short. */
function badPattern(pattern: TextPattern | undefined, value: string): Text | null {
  if (pattern === undefined || wholly(pattern.matches).test(value)) return null;
  const { says } = pattern;
  const given = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return {
    'zh-Hans': `填的是“${given}”；应填：${says['zh-Hans']}`,
    'zh-Hant': `填寫的是「${given}」；應填：${says['zh-Hant']}`,
    en: `“${given}” was given; expected: ${says.en}`,
  };
}

/** The regular expression of a pattern: it matches the whole text. Throws where it is none. */
export function wholly(matches: string): RegExp {
  return new RegExp(`^(?:${matches})$`, 'v');
}

interface Bounds {
  readonly min?: string;
  readonly max?: string;
  readonly unit?: Text;
}

/** Names the bounds with their unit: the upper one only where the scheme sets it or the number was beyond all. */
function expectedNumber(what: Text, { min, max, unit }: Bounds): Text {
  const most = max ?? mostOfAll;
  const say = (language: keyof Text): string => {
    const of = unit === undefined ? '' : language === 'en' ? ` ${unit.en}` : unit[language];
    return `${what[language]} ${min === undefined ? `≤ ${most}` : `${min}–${most}`}${of}`;
  };
  return expected(say('zh-Hans'), say('zh-Hant'), say('en'));
}

function tooFine(value: string, places: number | undefined): Text | null {
  const given = value.split('.')[1]?.length ?? 0;
  return places === undefined || given <= places
    ? null
    : expected(
        `最多 ${places} 位小数`,
        `最多 ${places} 位小數`,
        `at most ${places} decimal places`,
      );
}

function within(value: string, { min, max = mostOfAll }: Bounds): boolean {
  return (min === undefined || compare(value, min) >= 0) && compare(value, max) <= 0;
}

/** Order of two exact decimals. */
function compare(a: string, b: string): number {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const scaled = (text: string) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  };
  const [left, right] = [scaled(a), scaled(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}
