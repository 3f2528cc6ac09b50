import type { Scenario, Step } from '@twinpark/core/testing';
import { file, form, measures, office, person, standing, supervisor, unit } from './story.ts';

/** One of two that ask the same; its unit signs the reply that it takes over. */
export const merged: Scenario = {
  name: 'merged into another proposal, taken out again, merged again and answered with its lead, signed and redone by itself',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('proposal', ['n']) },
  steps: [
    file,
    {
      on: '2024-02-06',
      by: office,
      do: 'merge',
      with: { mergedInto: '同类提案' },
      refused: 'invalid',
      says: '第20260012号',
    },
    {
      on: '2024-02-06',
      by: office,
      do: 'merge',
      with: { mergedInto: '20249999' },
      refused: 'condition',
    },
    ...['answered', 'merged'].map((leadStage): Step => ({
      on: '2024-02-06',
      by: office,
      do: 'merge',
      with: { mergedInto: '20240007' },
      lookups: { leadMatter: 'lead', leadStage },
      refused: 'condition',
    })),
    {
      on: '2024-02-06',
      by: office,
      do: 'merge',
      with: { mergedInto: '第２０２４０００７号 ' },
      lookups: { leadMatter: 'lead', leadStage: 'filed' },
      // Read as letters write it, kept as the sequence does.
      expect: {
        stage: 'merged',
        values: { leadMatter: 'lead', mergedInto: '20240007' },
        due: { assignment: null },
      },
    },
    {
      on: '2024-02-07',
      by: office,
      do: 'unmerge',
      expect: { stage: 'filed', values: { leadMatter: '', mergedInto: '' } },
    },
    {
      on: '2024-02-08',
      by: office,
      do: 'merge',
      with: { mergedInto: '20240007' },
      lookups: { leadMatter: 'lead', leadStage: 'handling' },
    },
    {
      on: '2024-04-01',
      by: 'lead',
      do: 'follow',
      lead: { stage: 'handling', values: {}, branches: {} },
      expect: { stage: 'merged' },
    },
    {
      on: '2024-04-12',
      by: 'lead',
      do: 'follow',
      lead: {
        stage: 'answered',
        values: { mode: 'lead', handlers: ['a'], coHandlers: ['c'] },
        branches: {
          reply: [
            {
              party: 'a',
              stage: 'sent',
              values: {
                measures,
                resultClass: 'A',
                disclosure: 'full',
                documentNumber: '甲函〔2024〕7号',
                signer: '局长',
              },
            },
          ],
          coHandling: [{ party: 'c', stage: 'signed', values: { opinion: '同意' } }],
        },
      },
      // Its unit signs it with a number of its own: that of the lead's reply does not do.
      expect: {
        stage: 'handling',
        branches: { reply: { a: 'checked' }, coHandling: { c: 'signed' } },
        awaits: ['a'],
        due: { 'signing@a': '2024-04-22' },
      },
    },
    { on: '2024-04-15', by: unit('a'), do: 'send', with: { signer: '局长' }, refused: 'missing' },
    {
      on: '2024-04-15',
      by: unit('a'),
      do: 'send',
      with: { documentNumber: '甲函〔2024〕8号', signer: '局长' },
      expect: {
        stage: 'answered',
        branches: { reply: { a: 'sent' }, rating: { n: 'pending' } },
        due: { 'signing@a': null },
        effects: [{ entry: 'outgoing', id: '甲函〔2024〕8号' }],
      },
    },
    {
      on: '2024-04-16',
      by: person('n'),
      do: 'rate',
      with: { satisfaction: 'dissatisfied', comment: '没有时间表' },
    },
    { on: '2024-04-17', by: office, do: 'orderRedo', expect: { awaits: ['a'] } },
    {
      on: '2024-04-18',
      by: unit('a'),
      do: 'draft',
      with: {
        measures,
        reply: '现答复如下，时间表随附。',
        resultClass: 'A',
        disclosure: 'full',
      },
    },
    // As the first reply was, this one is countersigned: that the first one was does not do.
    { on: '2024-04-18', by: unit('a'), do: 'submit', refused: 'condition' },
    {
      on: '2024-04-18',
      by: unit('a'),
      do: 'circulate',
      expect: { branches: { coHandling: { c: 'to-sign' } }, awaits: ['c'] },
    },
    { on: '2024-04-19', by: unit('a'), do: 'submit', refused: 'condition' },
    { on: '2024-04-19', by: unit('c'), do: 'countersign' },
    { on: '2024-04-19', by: unit('a'), do: 'submit' },
    { on: '2024-04-20', by: supervisor, do: 'approve', party: 'a' },
    {
      on: '2024-04-22',
      by: unit('a'),
      do: 'send',
      with: { documentNumber: '甲函〔2024〕9号', signer: '局长' },
      expect: { stage: 'answered' },
    },
    { on: '2024-04-23', by: person('n'), do: 'rate', with: { satisfaction: 'satisfied' } },
    { on: '2024-04-24', by: office, do: 'archive', with: { finalClass: 'A' } },
  ],
};
