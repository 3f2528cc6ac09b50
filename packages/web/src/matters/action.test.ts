import type { Matter } from '@twinpark/core/engine';
import { defineScheme, text, type Language, type Zone } from '@twinpark/core/model';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { html } from '../html.ts';
import { actionPage, type ActionView } from './action.ts';

const same = (words: string) => text(words, words, words);
const field = (title: string) => ({ kind: 'text', title: same(title), privacy: 'case' }) as const;

/** A unit drafts, who checks sends back with a note or approves; a signer is dissatisfied, and it is done anew. */
const scheme = defineScheme({
  id: 'replies',
  version: 1,
  title: same('Replies'),
  summary: same('Replies'),
  side: 'sz',
  place: 'x',
  basis: [],
  actors: {
    unit: { title: same('unit'), party: 'unit', many: true },
    checker: { title: same('checker'), party: 'unit' },
    signer: { title: same('signer'), party: 'person', many: true },
  },
  fields: {
    title: field('Title'),
    words: field('Words'),
    note: field('Note of the check'),
    comment: field('Comment'),
    number: field('Number'),
    measures: {
      kind: 'group',
      title: same('Measures'),
      privacy: 'case',
      columns: { said: field('Said') },
    },
  },
  stages: { handling: { title: same('handling') }, answered: { title: same('answered') } },
  first: 'handling',
  opening: { title: same('open'), by: 'checker', asks: ['title'] },
  branches: {
    reply: {
      title: same('reply'),
      over: 'unit',
      first: 'drafting',
      stages: {
        drafting: { title: same('drafting') },
        checking: { title: same('checking') },
        sent: { title: same('sent') },
        'to-redraft': { title: same('to be drafted anew') },
      },
    },
    rating: {
      title: same('rating'),
      over: 'signer',
      first: 'pending',
      stages: { pending: { title: same('pending') }, dissatisfied: { title: same('not content') } },
    },
  },
  actions: {
    draft: {
      title: text('拟稿', '擬稿', 'Draft'),
      by: 'unit',
      at: ['handling'],
      branch: 'reply',
      branchAt: ['drafting', 'to-redraft'],
      asks: ['words'],
      needs: ['words'],
      branchGoes: 'drafting',
    },
    submit: {
      title: same('Submit'),
      by: 'unit',
      at: ['handling'],
      branch: 'reply',
      branchAt: ['drafting'],
      branchGoes: 'checking',
    },
    sendBack: {
      title: same('Send back'),
      by: 'checker',
      at: ['handling'],
      branch: 'reply',
      branchAt: ['checking'],
      asks: ['note'],
      anew: ['note'],
      branchGoes: 'drafting',
    },
    rate: {
      title: same('Rate'),
      by: 'signer',
      at: ['answered'],
      branch: 'rating',
      asks: ['comment'],
      branchGoes: 'dissatisfied',
    },
    redo: {
      title: same('Order a redo'),
      by: 'checker',
      at: ['answered'],
      onlyIf: [
        {
          rule: { branches: { branch: 'rating', at: ['dissatisfied'], quantity: 'any' } },
          otherwise: same('nobody is dissatisfied'),
        },
      ],
      effects: [{ move: 'reply', from: ['sent'], to: 'to-redraft', clears: ['note'] }],
      goes: 'handling',
    },
    publish: {
      title: same('Publish'),
      by: 'checker',
      at: ['answered'],
      shows: ['number', 'note'],
    },
  },
  clocks: { answer: { title: same('Time to answer'), owner: 'unit', rule: 'x', branch: 'reply' } },
  outcomes: {},
  numbers: {},
});

const zone = { id: 'z', sides: [], units: [] } as unknown as Zone;

function matterWith(given: Partial<Matter>): Matter {
  return {
    id: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
    scheme: 'replies',
    schemeHash: 'x',
    version: 7,
    stage: 'handling',
    values: { title: 'Shared instruments' },
    parties: {},
    branches: {},
    clocks: [],
    numbers: {},
    number: null,
    outcome: null,
    openedOn: '2026-03-02',
    ...given,
  };
}

function shown(
  given: Partial<ActionView> & { readonly action: string },
  language: Language = 'en',
) {
  const context = pageContext({
    language,
    zone,
    zones: [zone],
    path: '/',
    viewer: null,
    styleSheet: '',
  });
  const page = actionPage(context, {
    scheme,
    matter: matterWith({}),
    home: '/en/z/matters/1',
    party: null,
    asks: [],
    required: [],
    values: {},
    choices: { units: [], entries: {} },
    refusals: [],
    refusal: null,
    preview: null,
    documents: [],
    command: 'a-command',
    token: 'a-token',
    nameOf: (id) => `name of ${id}`,
    ...given,
  });
  const main = String(page.main);
  const words = main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return { title: page.title, main, words };
}

const reply = (stage: string, values: Matter['values']) => [{ party: 'a', stage, values }];
const drafting = { action: 'draft', party: 'a', asks: ['words'], required: ['words'] } as const;

describe('the page of an action', () => {
  it.each([
    ['en', 'Leave open', 'Leave as it is: in part'],
    ['zh-Hans', '不填', '维持原来所定：in part'],
    ['zh-Hant', '不填', '維持原來所定：in part'],
  ] as const)(
    'says in %s whether what is left open stays as it was said',
    (language, open, kept) => {
      const solved = {
        kind: 'choice',
        title: same('Solved'),
        options: { whole: same('wholly'), part: same('in part') },
        privacy: 'case',
      } as const;
      const given = {
        ...drafting,
        scheme: { ...scheme, fields: { ...scheme.fields, solved } },
        asks: ['solved'],
        required: [],
      };
      expect(shown(given, language).words).toContain(open);
      const again = { ...given, values: { solved: 'whole' }, kept: { solved: 'part' } };
      expect(shown(again, language).words).toContain(kept);
      expect(shown(again, language).words).not.toContain(open);
    },
  );

  it('shows what was sent before it is judged, and not beside the preview of what is still to be sent', () => {
    const documents = [
      { title: 'the reply', href: '/reply.html', download: '/reply.docx', proof: '/proof' },
    ];
    const rated = shown({ action: 'rate', party: 's', documents });
    expect(rated.main).toContain('<a href="/reply.html">the reply</a>');
    const preview = { title: 'Preview', shown: 'as it would go out' };
    expect(shown({ ...drafting, documents, preview }).main).not.toContain('/reply.html');
  });

  it('offers of the units those alone that a field may name', () => {
    const unit = { kind: 'unit', title: same('Unit'), of: ['authority'], privacy: 'case' } as const;
    const units = ['bureau', 'bank'].map((value) => ({ value, text: `the ${value}` }));
    const { words } = shown({
      ...drafting,
      scheme: { ...scheme, fields: { ...scheme.fields, unit } },
      asks: ['unit'],
      choices: {
        units,
        mayName: ({ of }, value) => of?.includes('authority') === true && value === 'bureau',
        entries: {},
      },
    });
    expect(words).toContain('the bureau');
    expect(words).not.toContain('the bank');
  });

  it('asks for its fields with what was filled in before, for the version that was seen, once', () => {
    const { title, main } = shown({ ...drafting, values: { words: 'Two <new> sites.' } });
    expect(title).toBe('Draft');
    expect(main).toContain('action="/en/z/matters/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071/do/draft"');
    for (const [name, value] of [
      ['command', 'a-command'],
      ['version', '7'],
      ['party', 'a'],
      ['token', 'a-token'],
    ]) {
      expect(main).toContain(`name="${name ?? ''}" value="${value ?? ''}"`);
    }
    expect(main).toContain('Two &lt;new&gt; sites.');
    expect(main).toMatch(/name="f\.words"[^>]*required/);
    expect(main).toContain('<p class="lead">name of a</p>');
    expect(shown(drafting, 'zh-Hant').title).toBe('擬稿');
  });

  it('says what is wrong with what was sent, and leads to the place', () => {
    const refusals = [
      { code: 'missing' as const, message: same('Words are missing'), field: 'words' },
    ];
    const { main } = shown({ ...drafting, refusals });
    expect(main).toContain('role="alert"');
    expect(main).toMatch(/href="#act-[^"]*words[^"]*">/);
    expect(main).toMatch(/aria-invalid="true"/);
  });

  it('that cannot be done now says why in place of the form', () => {
    const refusal = {
      code: 'condition' as const,
      message: text('未到期', '未到期', 'not due yet'),
    };
    const { main } = shown({ ...drafting, refusal });
    expect(main).toContain('This cannot be done now: not due yet');
    expect(main).not.toContain('<form');
    expect(shown({ ...drafting, refusal }, 'zh-Hans').main).toContain('现在不能办理： 未到期');
  });

  it('that asks for nothing is confirmed', () => {
    expect(shown({ action: 'submit', party: 'a' }).main).toContain('“Submit” asks for nothing');
  });

  it('shows beside the form the document that it works on, with a button that shows it anew', () => {
    const preview = { title: 'Preview', shown: html`<p>Dear Ms Chan</p>` };
    const { main } = shown({ ...drafting, preview });
    expect(main).toMatch(/<div class="editor">[^]*<section class="preview"[^]*Dear Ms Chan/);
    expect(main).toContain('Update the preview');
    expect(shown(drafting).main).not.toContain('Update the preview');
  });

  it('with a table stands below the document, but above it once there is something to correct', () => {
    const preview = { title: 'Preview', shown: html`<p>Dear Ms Chan</p>` };
    const wide = { ...drafting, asks: ['words', 'measures'], preview };
    const refusals = [
      { code: 'missing' as const, message: same('Words are missing'), field: 'words' },
    ];
    expect(shown(wide).main).toMatch(/class="editor wide"[^]*Dear Ms Chan[^]*<form/);
    expect(shown({ ...wide, refusals }).main).toMatch(
      /class="editor wide"[^]*role="alert"[^]*<form[^]*Dear Ms Chan/,
    );
  });
});

describe('what led to an action', () => {
  const due = {
    clock: 'answer',
    party: 'a',
    due: '2026-04-01',
    startedOn: '2026-03-02',
    stoppedOn: null,
    pauses: [],
    extension: 0,
    rule: {
      rule: 'x',
      place: 'x',
      from: '2020-01-01',
      amount: 30,
      unit: 'day',
      calendar: 'mainland',
      source: { instrument: same('x'), verified: false },
    },
  } as const;

  it('stands on it: who was sent back sees the note, and by when to correct', () => {
    const matter = matterWith({
      branches: { reply: reply('drafting', { note: 'Answer the second point.' }) },
      clocks: [due],
    });
    const { words } = shown({ ...drafting, matter });
    expect(words).toContain('Note of the check Answer the second point.');
    expect(words).toContain('Time to answer due 2026-04-01');
    // Another unit's clock is not theirs.
    const other = { ...matter, clocks: [{ ...due, party: 'b' }] };
    expect(shown({ ...drafting, matter: other }).words).not.toContain('2026-04-01');
  });

  it('of a reply done anew is what its signer was not content with, and no note of the first round', () => {
    const rating = [{ party: 'li', stage: 'dissatisfied', values: { comment: 'No timetable.' } }];
    // As the redo leaves it: the note is gone.
    const matter = matterWith({
      branches: { reply: reply('to-redraft', { words: 'old', note: '' }), rating },
    });
    const redrafting = shown({ ...drafting, matter }).words;
    // Ordered of this unit alone, or of all that have answered.
    const { redo } = scheme.actions;
    const ofOne = { ...redo!, branch: 'reply', branchAt: ['sent'], branchGoes: 'to-redraft' };
    const actions = { ...scheme.actions, redo: { ...ofOne, effects: [] } };
    const alone = shown({ ...drafting, matter, scheme: { ...scheme, actions } }).words;
    expect(alone).toContain('Comment · name of li No timetable.');
    expect(redrafting).toContain('Comment · name of li No timetable.');
    expect(redrafting).not.toContain('Note of the check');
    const again = { ...matter, branches: { reply: reply('drafting', { words: 'new', note: '' }) } };
    expect(shown({ ...drafting, matter: again }).words).not.toContain('Note of the check');
  });

  it('is checked before it is done, for each of those whom it concerns', () => {
    const matter = matterWith({
      stage: 'answered',
      branches: { reply: reply('sent', { number: '3', note: '', words: 'kept back' }) },
    });
    const { words } = shown({ action: 'publish', matter });
    expect(words).toContain('Please check first name of a Number 3 ');
    expect(words).not.toContain('kept back');
    expect(words).not.toContain('Note of the check');
  });
});
