import { defineScheme, text } from '@twinpark/core/model';
import { acceptance } from './actions/acceptance.ts';
import { closing } from './actions/closing.ts';
import { followUp } from './actions/follow-up.ts';
import { numberLookups, outgoing } from './actions/outgoing.ts';
import { registration } from './actions/registration.ts';
import { reply } from './actions/reply.ts';
import { withdrawal } from './actions/withdrawal.ts';
import { fields } from './fields.ts';
import { branches, clocks, stages } from './stages.ts';

/** Handling of CPPCC proposals and people's congress suggestions (提案建议办理), from registration to the
 * follow-up of classes B and C in later years. */
export const proposals = defineScheme({
  id: 'proposals',
  version: 3,
  title: text('提案建议办理', '提案建議辦理', 'Proposal and suggestion handling'),
  summary: text(
    '委员提案、代表建议从登记、立案、交办、会办、答复到评价、公开和跟踪的全过程。',
    '委員提案、代表建議由登記、立案、交辦、會辦、答覆，到評價、公開和跟進的全部程序。',
    'From registration through filing, assignment, co-handling and reply to rating, publication and follow-up.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [
    {
      instrument: text(
        '政协提案工作条例（2018年修订）',
        '政協提案工作條例（2018年修訂）',
        'Regulation on CPPCC proposal work (2018)',
      ),
      article: '2',
      verified: false,
    },
    {
      instrument: text(
        '国务院办公厅关于做好建议提案办理结果公开的通知',
        '國務院辦公廳關於做好建議提案辦理結果公開的通知',
        'State Council notice on disclosing handling results',
      ),
      article: '国办发〔2014〕46号',
      verified: false,
    },
  ],
  actors: {
    office: {
      title: text('交办机关', '交辦機關', 'proposal office'),
      party: 'unit',
      standing: true,
      role: 'proposal-officer',
    },
    supervisor: {
      title: text('督办部门', '督辦部門', 'supervising office'),
      party: 'unit',
      standing: true,
      role: 'supervisor',
    },
    proposer: { title: text('提案人', '提案人', 'proposer'), party: 'person', many: true },
    handler: { title: text('承办单位', '承辦單位', 'handling unit'), party: 'unit', many: true },
    coHandler: { title: text('会办单位', '會辦單位', 'co-handler'), party: 'unit', many: true },
  },
  fields,
  lookups: {
    leadMatter: {
      title: text('主办件', '主辦件', 'the proposal it is handled under'),
      yields: 'text',
      from: { matter: 'mergedInto', gives: 'id' },
    },
    leadStage: {
      title: text('主办件的环节', '主辦件的環節', 'where that proposal stands'),
      yields: 'text',
      from: { matter: 'mergedInto', gives: 'stage' },
    },
    ...numberLookups,
  },
  stages,
  first: 'registered',
  opening: {
    title: text('登记', '登記', 'Register'),
    by: 'office',
    asks: ['kind', 'period', 'session', 'title', 'body', 'original', 'proposers', 'contact'],
    effects: [{ assign: 'proposer', from: 'proposers' }],
  },
  branches,
  clocks,
  // Supervision hears of every reply that is late, besides the unit that owes it; who answers hears that they are
  // urged and that the proposal became a key one.
  notices: [
    { to: 'supervisor', overdue: 'reply' },
    { to: ['handler', 'coHandler'], action: 'urge' },
    { to: ['handler', 'coHandler', 'supervisor'], action: 'markKey' },
  ],
  actions: { ...registration, ...acceptance, ...withdrawal, ...reply, ...closing, ...followUp },
  outcomes: {
    declined: { title: text('不予立案', '不予立案', 'not filed'), at: 'not-filed', effects: [] },
    closed: {
      title: text('办结', '辦結', 'closed'),
      at: 'archived',
      effects: [
        {
          entry: 'proposals',
          columns: {
            title: { field: 'title' },
            kind: { field: 'kind' },
            class: { field: 'finalClass' },
          },
        },
      ],
    },
  },
  numbers: { case: { form: '{year}{seq:4}', restarts: 'yearly' } },
  registers: {
    outgoing,
    proposals: {
      title: text('提案建议名录', '提案建議名錄', 'Proposals and suggestions'),
      columns: {
        title: { title: text('题目', '題目', 'Title'), kind: 'text', privacy: 'public' },
        kind: { title: text('种类', '種類', 'Kind'), kind: 'text', privacy: 'public' },
        class: { title: text('办理结果', '辦理結果', 'Class'), kind: 'text', privacy: 'public' },
      },
    },
  },
});
