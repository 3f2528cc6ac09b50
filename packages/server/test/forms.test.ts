import type { Field, GroupColumn, Value, Values } from '@twinpark/core/model';
import { text } from '@twinpark/core/model';
import { checkValue } from '@twinpark/core/engine';
import {
  formFields,
  pageContext,
  parseForm,
  schemeForm,
  type FormChoices,
  type PersonsOffered,
  type Posted,
} from '@twinpark/web';
import fc from '../../core/test/properties.ts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

const title = text('名称', '名稱', 'Name');
const common = { title, privacy: 'case' } as const;
const options = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_one, i) => [`option-${String(i)}`, title]));
const columns: Readonly<Record<string, GroupColumn>> = {
  said: { ...common, kind: 'text' },
  on: { ...common, kind: 'date' },
  status: { ...common, kind: 'choice', options: options(3) },
  agreed: { ...common, kind: 'yes-no' },
  cost: { ...common, kind: 'amount', currencies: ['CNY', 'HKD'] },
  share: { ...common, kind: 'decimal' },
};
const fields: Readonly<Record<string, Field>> = {
  title: { ...common, kind: 'text' },
  body: { ...common, kind: 'text', lines: 5 },
  names: { ...common, kind: 'texts' },
  called: { ...common, kind: 'wording' },
  few: { ...common, kind: 'choice', options: options(3) },
  many: { ...common, kind: 'choice', options: options(9) },
  agreed: { ...common, kind: 'yes-no' },
  unit: { ...common, kind: 'unit' },
  units: { ...common, kind: 'units' },
  person: { ...common, kind: 'person' },
  persons: { ...common, kind: 'persons' },
  judges: { ...common, kind: 'persons', min: 3 },
  sought: { ...common, kind: 'persons', role: 'adviser' },
  one: { ...common, kind: 'person', role: 'adviser' },
  entry: { ...common, kind: 'entry', register: 'experts' },
  on: { ...common, kind: 'date' },
  amount: { ...common, kind: 'amount', currencies: ['CNY', 'HKD'] },
  share: { ...common, kind: 'decimal' },
  log: { ...common, kind: 'group', columns },
};
const named = (ids: readonly string[]) =>
  ids.map((value) => ({ value, text: `Person ${value}`, note: `${value}…@example.org` }));
const offered = { named: [], sought: '', found: [], more: 0, address: '/api' };
const listed: PersonsOffered = { ...offered, all: named(['p1', 'p2', 'p3']) };
/** Two of forty who may be named are found, one of them named before. */
const looked: PersonsOffered = {
  ...offered,
  all: null,
  named: named(['p1', 'p2']),
  sought: 'pers',
  found: named(['p2', 'p3']),
  more: 38,
};
const choices: FormChoices = {
  units: ['u1', 'u2', 'u3', 'u4'].map((value) => ({ value, text: `Unit ${value}` })),
  persons: {
    'f.person': listed,
    'f.persons': listed,
    'f.judges': listed,
    'f.sought': looked,
    'f.one': looked,
  },
  entries: { experts: [{ value: 'e1', text: 'Expert' }] },
};
const context = pageContext({
  language: 'zh-Hant',
  zone: null,
  zones: [],
  path: '/',
  viewer: null,
  styleSheet: '/x.css',
});

/** What a browser would send for a form if its main button is pressed, or one of the others. */
function submitted(markup: string, button?: string): Posted {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const sent: (readonly [string, string])[] = [];
  for (const element of document.querySelectorAll('input, textarea, select')) {
    const name = element.getAttribute('name') ?? '';
    const type = element.getAttribute('type');
    if (element.tagName === 'SELECT') {
      const all = [...element.querySelectorAll('option')];
      const chosen = all.find((one) => one.hasAttribute('selected')) ?? all[0];
      sent.push([name, chosen?.getAttribute('value') ?? '']);
    } else if (element.tagName === 'TEXTAREA') {
      // The line end right after the tag is not content; line ends are sent as CR LF.
      const content = decoded(element.textContent).replace(/^\n/, '');
      sent.push([name, content.replace(/\n/g, '\r\n')]);
    } else if (type !== 'radio' && type !== 'checkbox') {
      sent.push([name, element.getAttribute('value') ?? '']);
    } else if (element.hasAttribute('checked')) {
      sent.push([name, element.getAttribute('value') ?? '']);
    }
  }
  const pressed = button === undefined ? null : document.querySelector(button);
  if (pressed) sent.push([pressed.getAttribute('name') ?? '', pressed.getAttribute('value') ?? '']);
  return sent;
}

/** The parser of this test leaves entities in a textarea as they are; browsers do not. */
function decoded(markup: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    amp: '&',
  };
  return markup.replace(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => entities[name] ?? '');
}

function rendered(values: Values, refusals: Parameters<typeof schemeForm>[1]['refusals'] = []) {
  return schemeForm(context, {
    id: 'act',
    action: '/do',
    submit: 'Send',
    fields: formFields(fields, Object.keys(fields), ['title'], values),
    choices,
    refusals,
    command: 'c1',
    version: 3,
    token: 't',
  }).toString();
}

const again = (values: Values, button?: string) =>
  parseForm(Object.entries(fields), submitted(rendered(values), button));

const line = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'b',
      ' ',
      '甲',
      '乙',
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      '.',
      ';',
      '1',
      '２',
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((one) => one.trim())
  .filter((one) => one !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const decimal = fc
  .tuple(fc.boolean(), fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,4}$/)))
  .map(
    ([minus, whole, part]) =>
      `${minus ? '-' : ''}${String(whole)}${part === null ? '' : `.${part}`}`,
  );
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const optionOf = (count: number) => fc.nat(count - 1).map((i) => `option-${String(i)}`);
const some = (all: readonly string[]) => fc.shuffledSubarray([...all], { minLength: 1 });
const amount = fc.record({ amount: decimal, currency: fc.constantFrom('CNY', 'HKD') });
const row = fc.record(
  {
    said: lines,
    on: date,
    status: optionOf(3),
    agreed: fc.boolean(),
    cost: amount,
    share: decimal,
  },
  { requiredKeys: ['said'] },
);
const anyValues: fc.Arbitrary<Values> = fc.record(
  {
    title: line,
    body: lines,
    names: fc.array(line, { minLength: 1, maxLength: 3 }),
    called: fc.record({ 'zh-Hans': lines, 'zh-Hant': lines, en: lines }),
    few: optionOf(3),
    many: optionOf(9),
    agreed: fc.boolean(),
    unit: fc.constantFrom('u1', 'u4', 'gone'),
    units: some(['u1', 'u2', 'u3', 'gone']),
    person: fc.constantFrom('p1', 'p3'),
    sought: some(['p1', 'p2', 'gone']),
    one: fc.constantFrom('p1', 'p3', 'gone'),
    persons: some(['p1', 'p2', 'p3']),
    entry: fc.constant('e1'),
    on: date,
    amount,
    share: decimal,
    log: fc.array(row, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('a form of a scheme', () => {
  it('gives back what was put in, for every kind of field', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const sought = { sought: 'pers', one: 'pers' };
        expect(again(values)).toEqual({ values, changed: false, sought });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what cannot be right as it was typed, so that the engine refuses it in words', () => {
    const typed: Values = {
      on: '2024-02-30',
      share: 'viel',
      amount: { amount: '1.2.3', currency: 'CNY' },
    };
    expect(again(typed).values).toEqual(typed);
    for (const [id, value] of Object.entries(typed)) {
      const field = fields[id];
      expect(field && checkValue(field, value)).not.toBeNull();
    }
  });

  it('reads numbers as people type them', () => {
    const parsed = (value: string): Value | undefined =>
      parseForm([['share', { ...common, kind: 'decimal' }]], [['f.share', value]]).values['share'];
    expect(parsed('１，２００．５０')).toBe('1200.50');
    expect(parsed(' 1,234,567 ')).toBe('1234567');
    expect(parsed('12,50')).toBe('12,50');
    expect(parsed('－3')).toBe('-3');
  });

  it('adds a line to a table without scripts, and takes one out', () => {
    const two: Values = { log: [{ said: 'one' }, { said: 'two' }] };
    const more = again(two, 'button[name=add-line][value=log]');
    expect(more).toMatchObject({
      values: { log: [{ said: 'one' }, { said: 'two' }, {}] },
      changed: true,
    });
    const less = again(two, 'button[name=drop-line][value="log:0"]');
    expect(less).toMatchObject({ values: { log: [{ said: 'two' }] }, changed: true });
    const first = again({}, 'button[name=add-line][value=log]');
    expect(first.values['log']).toEqual([{}, {}]);
  });

  it('offers one more person each time it is asked to', () => {
    const more = again({ persons: ['p2'] }, 'button[name=add-line][value=persons]');
    const count = rendered(more.values).match(/name="f\.persons"/g)?.length;
    expect(count).toBe(rendered({ persons: ['p2'] }).match(/name="f\.persons"/g)!.length + 1);
  });

  it('has room for as many persons as there must be, from the beginning', () => {
    const rooms = (values: Values) => rendered(values).match(/name="f\.judges"/g)?.length;
    expect([{}, { judges: ['p1'] }, { judges: ['p1', 'p2', 'p3'] }].map(rooms)).toEqual([3, 3, 4]);
  });

  it('looks for persons by a button or by the key Enter, and keeps what else was filled in', () => {
    const filled: Values = { title: '甲', sought: ['p2', 'p1'], one: 'p1' };
    const found = again(filled, 'button[name=find][value="f.sought"]');
    expect(found).toMatchObject({ values: filled, changed: true });
    const typed = (text: string) =>
      parseForm(
        Object.entries(fields),
        submitted(rendered(filled)).map(([name, value]) =>
          name === 'sought.f.sought' ? [name, text] : [name, value],
        ),
      );
    expect(typed(' 梁 ')).toMatchObject({
      values: filled,
      changed: true,
      sought: { sought: '梁' },
    });
    // What was looked for is no reason to show the form again, and neither is nothing.
    expect(typed('pers').changed).toBe(false);
    expect(typed('').changed).toBe(false);
  });

  it('shows who is chosen before who is found, each once, and says how many more there are', () => {
    const { document } = parseHTML(
      `<html><body>${rendered({ sought: ['p2', 'p9'] })}</body></html>`,
    );
    const boxes = [...document.querySelectorAll('input[name="f.sought"]')];
    expect(boxes.map((one) => [one.getAttribute('value'), one.hasAttribute('checked')])).toEqual([
      ['p2', true],
      ['p9', true],
      ['p3', false],
    ]);
    const said = document.querySelector('.persons')?.textContent ?? '';
    expect(said).toContain('另有 38 人');
    expect(said).toContain('p3…@example.org');
  });

  it('leads from each refusal to the place where it can be mended', () => {
    const refused = Object.keys(fields)
      .filter((id) => id !== 'file')
      .map((field) => ({ code: 'missing', field, message: title }) as const);
    const { document } = parseHTML(`<html><body>${rendered({}, refused)}</body></html>`);
    const links = [...document.querySelectorAll('.summary a')];
    expect(links.length).toBe(refused.length);
    for (const link of links) {
      const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect([link.outerHTML, target !== null]).toEqual([link.outerHTML, true]);
    }
  });

  it('names no id twice and describes every input that is wrong', () => {
    const refusals = [{ code: 'invalid', field: 'title', message: title }] as const;
    const markup = rendered({ log: [{}, {}], persons: ['p1', 'p2'] }, refusals);
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(markup).toContain('aria-invalid="true"');
    for (const [, wanted = ''] of markup.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of wanted.split(' ')) expect(ids).toContain(id);
    }
  });
});
