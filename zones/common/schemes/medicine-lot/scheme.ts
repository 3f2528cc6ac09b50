import { defineScheme, text } from '@twinpark/core/model';
import { applyingUnit } from '../application/parts.ts';
import { medicineBasis } from '../medicine-import/basis.ts';
import { isDesignated } from '../medicine-import/conditions.ts';
import { fields } from './fields.ts';
import { registers } from './registers.ts';
import { usesShown } from './uses-shown.ts';

const ofBatch = <const A extends 'usable' | 'consumed'>(account: A) =>
  ({ account, of: [{ field: 'product' }, { field: 'batch' }] }) as const;
const ofLot = <const A extends 'lot' | 'given' | 'destroyed'>(account: A) =>
  ({ account, of: { field: 'lot' } }) as const;

/** One lot of an approved drug or device in one institution (批次台账): received, given to patients one by one,
 * what is left destroyed. What a recall has stopped cannot be given: the batch's account is empty. */
export const medicineLot = defineScheme({
  id: 'medicine-lot',
  version: 1,
  title: text(
    '药械通批次和患者台账',
    '藥械通批次及病人台賬',
    'Lots of drugs and devices, and who got them',
  ),
  summary: text(
    '指定医疗机构逐批入库、逐名患者登记使用，记录批号、有效期；用量不超过批准数量，召回的批次当即停用。',
    '指定醫療機構逐批入庫、逐名病人登記使用，記錄批號、有效期；用量不超過批准數量，回收的批次即時停用。',
    'A designated institution takes in each lot and records each patient who gets of it, with batch and expiry; never more than was approved, and nothing of a batch that is recalled.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: medicineBasis,
  actors: {
    applicant: {
      ...applyingUnit,
      title: text('指定医疗机构', '指定醫療機構', 'designated institution'),
    },
    office: {
      title: text('药品监管部门', '藥品監管部門', 'drug authority'),
      party: 'unit',
      standing: true,
    },
  },
  fields,
  lookups: {
    isApproved: {
      title: text('批准有效', '批准有效', 'the approval is in force'),
      yields: 'yes-no',
      from: { listed: { register: 'medicine-approvals', entry: 'approval' } },
    },
    approvedFor: {
      title: text('获批机构', '獲批機構', 'approved for'),
      yields: 'text',
      from: { register: 'medicine-approvals', entry: 'approval', column: 'institution' },
    },
    approvedAs: {
      title: text('获批品种', '獲批品種', 'approved as'),
      yields: 'text',
      from: { register: 'medicine-approvals', entry: 'approval', column: 'product' },
    },
    productName: {
      title: text('品名', '品名', 'name of the drug or device'),
      yields: 'text',
      from: { register: 'medicinal-products', entry: 'product', column: 'name' },
    },
    isRecalled: {
      title: text('该批次已召回', '該批次已回收', 'the batch is recalled'),
      yields: 'yes-no',
      from: {
        listed: { register: 'medicine-recalls', where: { product: 'product', batch: 'batch' } },
      },
    },
    isDesignated: {
      title: text('有效的指定医疗机构', '有效的指定醫療機構', 'designated, and in force'),
      yields: 'yes-no',
      from: {
        listed: {
          register: 'designated-institutions',
          where: { institution: { holder: 'applicant' } },
        },
      },
    },
    isUsable: {
      title: text('本批可用', '本批次可用', 'the lot may be used'),
      yields: 'yes-no',
      from: { listed: { register: 'medicine-lots', entry: 'lot' } },
    },
    left: {
      title: text('在库数量', '在庫數量', 'in stock'),
      yields: 'decimal',
      from: { balance: { ledger: 'medicine-stock', account: 'lot', of: 'lot' } },
    },
  },
  stages: {
    stocked: { title: text('在库可用', '在庫可用', 'in stock') },
    stopped: { title: text('已停用', '已停用', 'stopped') },
    finished: { title: text('已用完或销毁', '已用完或銷毀', 'used up or destroyed'), final: true },
  },
  first: 'stocked',
  opening: {
    title: text('入库', '入庫', 'Take in a lot'),
    by: 'applicant',
    asks: ['approval', 'product', 'batch', 'expiry', 'quantity', 'supplier'],
    onlyIf: [
      isDesignated(),
      {
        rule: { lookup: 'isApproved' },
        otherwise: text('批准无效或已到期', '批准無效或已到期', 'the approval is not in force'),
      },
      {
        rule: {
          all: [
            {
              compare: { left: { lookup: 'approvedFor' }, is: '=', right: { holder: 'applicant' } },
            },
            { compare: { left: { lookup: 'approvedAs' }, is: '=', right: { field: 'product' } } },
          ],
        },
        otherwise: text(
          '机构或品种与批准不一致',
          '機構或品種與批准不一致',
          'the approval is for another institution or another product',
        ),
      },
      {
        rule: { compare: { left: { today: true }, is: '≤', right: { field: 'expiry' } } },
        otherwise: text('已过有效期', '已過有效期', 'it is past its date'),
      },
      {
        rule: { not: { lookup: 'isRecalled' } },
        otherwise: text('该批次已召回', '該批次已回收', 'the batch is recalled'),
      },
    ],
    effects: [
      { set: 'title', to: { lookup: 'productName' } },
      { set: 'institution', to: { holder: 'applicant' } },
      { number: 'lot' },
      { set: 'lot', to: { numbered: 'lot' } },
      { start: 'trace' },
      {
        entry: 'medicine-lots',
        id: { field: 'lot' },
        columns: {
          product: { field: 'product' },
          name: { field: 'title' },
          batch: { field: 'batch' },
          institution: { field: 'institution' },
          approval: { field: 'approval' },
          expiry: { field: 'expiry' },
          supplier: { field: 'supplier' },
        },
        from: { today: true },
        until: { field: 'expiry' },
      },
      {
        post: 'medicine-stock',
        debit: ofLot('lot'),
        credit: { account: 'approved', of: { field: 'approval' } },
        amount: { field: 'quantity' },
      },
      {
        post: 'medicine-stock',
        debit: ofBatch('usable'),
        credit: 'arrived',
        amount: { field: 'quantity' },
      },
    ],
  },
  clocks: {
    trace: {
      title: text('核对追溯信息', '核對追溯資料', 'checking where it came from'),
      owner: 'office',
      rule: 'medicine.trace',
    },
  },
  actions: {
    trace: {
      title: text('核对追溯信息', '核對追溯資料', 'Check where it came from'),
      by: 'office',
      at: ['stocked', 'stopped'],
      asks: ['traced'],
      effects: [{ stop: 'trace' }],
    },
    give: {
      title: text('用于患者', '用於病人', 'Give to patients'),
      by: 'applicant',
      at: ['stocked'],
      asks: ['treated'],
      anew: ['treated'],
      needs: ['treated'],
      onlyIf: [
        isDesignated(),
        {
          rule: { lookup: 'isUsable' },
          otherwise: text(
            '本批已过期或已停用',
            '本批次已過期或已停用',
            'the lot is past its date or stopped',
          ),
        },
        {
          rule: {
            compare: {
              left: { count: { over: 'treated', where: { not: { item: 'consent' } } } },
              is: '=',
              right: { constant: '0' },
            },
          },
          otherwise: text(
            '有患者未签知情同意',
            '有病人未簽知情同意',
            'a patient has not signed the consent',
          ),
        },
      ],
      effects: [
        {
          entry: 'medicine-uses',
          each: 'treated',
          id: { number: 'use' },
          columns: {
            lot: { field: 'lot' },
            product: { field: 'product' },
            name: { field: 'title' },
            batch: { field: 'batch' },
            institution: { field: 'institution' },
            patient: { item: 'patient' },
            patientRecord: { item: 'patientRecord' },
            quantity: { item: 'doses' },
            on: { today: true },
            state: { constant: 'given' },
          },
        },
        {
          post: 'medicine-stock',
          each: 'treated',
          debit: ofLot('given'),
          credit: ofLot('lot'),
          amount: { item: 'doses' },
        },
        {
          post: 'medicine-stock',
          each: 'treated',
          debit: ofBatch('consumed'),
          credit: ofBatch('usable'),
          amount: { item: 'doses' },
        },
      ],
    },
    stop: {
      title: text('过期或召回，停用', '過期或回收，停用', 'Stopped: past its date or recalled'),
      by: 'office',
      at: ['stocked'],
      nightly: true,
      onlyIf: [
        {
          rule: { not: { lookup: 'isUsable' } },
          otherwise: text('本批仍可用', '本批次仍可用', 'the lot may still be used'),
        },
      ],
      effects: [{ set: 'stoppedOn', to: { today: true } }],
      goes: 'stopped',
    },
    destroy: {
      title: text('销毁', '銷毀', 'Destroy'),
      by: 'applicant',
      at: ['stocked', 'stopped'],
      asks: ['wasted', 'method'],
      anew: ['wasted', 'method'],
      needs: ['wasted', 'method'],
      effects: [
        {
          post: 'medicine-stock',
          debit: ofLot('destroyed'),
          credit: ofLot('lot'),
          amount: { field: 'wasted' },
        },
        // Of a stopped lot nothing counts as usable any more.
        {
          post: 'medicine-stock',
          onlyIf: { not: { known: 'stoppedOn' } },
          debit: ofBatch('consumed'),
          credit: ofBatch('usable'),
          amount: { field: 'wasted' },
        },
      ],
    },
    finish: {
      title: text('办结', '辦結', 'Finish'),
      by: 'applicant',
      at: ['stocked', 'stopped'],
      offered: true,
      onlyIf: [
        {
          rule: { compare: { left: { lookup: 'left' }, is: '=', right: { constant: '0' } } },
          otherwise: text('尚有在库', '尚有存貨', 'there is some in stock'),
        },
      ],
      goes: 'finished',
    },
  },
  outcomes: {
    finished: {
      title: text('用完或销毁', '用完或銷毀', 'used up or destroyed'),
      at: 'finished',
      effects: [],
    },
  },
  excerpts: [
    {
      ...usesShown(),
      title: text('使用编号和患者', '使用編號及病人', 'Uses and their patients'),
      where: { lot: 'lot' },
      allTo: ['office'],
    },
  ],
  numbers: {
    lot: { form: 'YXP{seq:6}', restarts: 'never' },
    use: { form: 'YXS{seq:7}', restarts: 'never' },
  },
  registers,
  guide: {
    audience: ['medical'],
    lifeEvents: ['bring-in'],
    channel: 'online',
    who: text(
      '获得批准的指定医疗机构，每批入库一次。',
      '獲批准的指定醫療機構，每批入庫一次。',
      'Designated institutions with an approval, once for each lot.',
    ),
    keywords: [
      text('药品入库', '藥品入庫', 'take in a lot'),
      text('批次', '批次', 'batch of a drug'),
      text('患者台账', '病人台賬', 'patient ledger'),
    ],
    materials: {},
    fee: 'none',
    days: { promised: 'trace', limits: [{ none: 'law', verified: false }] },
    results: {
      finished: text('批次和患者台账', '批次及病人台賬', 'The ledger of the lot and its patients'),
    },
  },
});
