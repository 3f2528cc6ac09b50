import { defineScheme, text } from '@twinpark/core/model';
import { internetParameters, internetReply } from '../internet-list/basis.ts';

/** A batch of serial numbers (深港通批次): how many may be given out. The ledger refuses one more. */
export const internetBatch = defineScheme({
  id: 'internet-batch',
  version: 1,
  title: text('深港通批次', '深港通批次', 'Batch of serial numbers'),
  summary: text(
    '园区管理机构开立批次和额度；额度可以追加，批次关闭后余额收回。',
    '園區管理機構開立批次及額度；額度可以追加，批次關閉後收回餘額。',
    'The park office opens a batch with its quota, may add to it, and takes back what is left when it closes.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [internetReply, internetParameters],
  actors: {
    office: {
      title: text('园区管理机构', '園區管理機構', 'park office'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: {
      kind: 'text',
      title: text('批次名称', '批次名稱', 'Name of the batch'),
      privacy: 'public',
      maxLength: 100,
      required: true,
    },
    quota: {
      kind: 'decimal',
      places: 0,
      min: '1',
      max: '100000',
      title: text('序列号数', '序號數目', 'Serial numbers'),
      privacy: 'case',
      required: true,
    },
    approval: {
      kind: 'text',
      title: text('批准文号', '批准文號', 'Approval'),
      privacy: 'case',
      maxLength: 100,
      required: true,
    },
    more: {
      kind: 'decimal',
      places: 0,
      min: '1',
      max: '100000',
      title: text('追加数', '追加數目', 'Added'),
      privacy: 'case',
      required: true,
    },
    batch: { kind: 'text', title: text('批次号', '批次編號', 'Batch number'), privacy: 'case' },
    remains: {
      kind: 'decimal',
      title: text('关闭时余额', '關閉時餘額', 'Left when closed'),
      privacy: 'case',
    },
  },
  lookups: {
    left: {
      title: text('批次余额', '批次餘額', 'left of the batch'),
      yields: 'decimal',
      from: { balance: { ledger: 'internet-quota', account: 'batch', of: 'title' } },
    },
  },
  stages: {
    open: { title: text('开放申报', '開放申報', 'open') },
    closed: { title: text('已关闭', '已關閉', 'closed'), final: true },
  },
  first: 'open',
  opening: {
    title: text('开立批次', '開立批次', 'Open a batch'),
    by: 'office',
    asks: ['title', 'quota', 'approval'],
    effects: [
      { number: 'batch' },
      {
        entry: 'internet-batches',
        id: { field: 'title' },
        columns: { quota: { field: 'quota' }, approval: { field: 'approval' } },
      },
      {
        post: 'internet-quota',
        debit: { account: 'batch', of: { field: 'title' } },
        credit: 'approved',
        amount: { field: 'quota' },
      },
    ],
  },
  actions: {
    add: {
      title: text('追加额度', '追加額度', 'Add to the quota'),
      by: 'office',
      at: ['open'],
      asks: ['more', 'approval'],
      anew: ['more', 'approval'],
      effects: [
        {
          post: 'internet-quota',
          debit: { account: 'batch', of: { field: 'title' } },
          credit: 'approved',
          amount: { field: 'more' },
        },
      ],
    },
    close: {
      title: text('关闭批次', '關閉批次', 'Close the batch'),
      by: 'office',
      at: ['open'],
      offered: true,
      effects: [
        { set: 'remains', to: { lookup: 'left' } },
        { change: 'internet-batches', status: 'ended' },
        {
          post: 'internet-quota',
          debit: 'approved',
          credit: { account: 'batch', of: { field: 'title' } },
          amount: { field: 'remains' },
        },
      ],
      goes: 'closed',
    },
  },
  outcomes: {
    closed: { title: text('批次关闭', '批次關閉', 'batch closed'), at: 'closed', effects: [] },
  },
  numbers: { batch: { form: '深港通批{seq:2}', restarts: 'never' } },
  registers: {
    'internet-batches': {
      title: text('深港通批次', '深港通批次', 'Batches of serial numbers'),
      columns: {
        quota: { kind: 'decimal', title: text('额度', '額度', 'Quota'), privacy: 'case' },
        approval: {
          kind: 'text',
          title: text('批准文号', '批准文號', 'Approval'),
          privacy: 'case',
        },
      },
    },
  },
  ledgers: {
    'internet-quota': {
      title: text('深港通序列号台账', '深港通序號台賬', 'Ledger of serial numbers'),
      units: [''],
      accounts: {
        approved: { title: text('批准额度', '批准額度', 'approved') },
        batch: { title: text('批次余额', '批次餘額', 'left of a batch'), keyed: true, floor: '0' },
        issued: { title: text('已发', '已發', 'given out') },
      },
    },
  },
});
