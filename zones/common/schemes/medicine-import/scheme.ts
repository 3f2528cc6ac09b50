import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeFields,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { restField, restsOn } from '../application/rests-on.ts';
import { long, pdf, quantity, setDay, setUnit, short, shown } from '../application/plain-fields.ts';
import { product } from '../medicine-lot/fields.ts';
import { medicineBasis } from './basis.ts';
import { half, isDesignated, isThatProduct, mayBeImported, whole } from './conditions.ts';
import { certificates, medicineStock, registers } from './records.ts';

const asked = [
  'title',
  'kind',
  'inCatalogue',
  'urgent',
  'marketed',
  'usedByPublic',
  'advanced',
  'registration',
  'need',
  'quantity',
  'measure',
  'papers',
  'contact',
] as const;
const intake = intakeActions(asked);
const asks = { kind: 'yes-no', privacy: 'case', required: true } as const;

/** 港澳药械通: a designated institution applies for a drug or a device that is used in Hong Kong or Macao; the
 * health and the drug authority decide one after the other, each in its half of the days. */
export const medicineImport = counterService(
  defineScheme({
    id: 'medicine-import',
    version: 1,
    title: text('港澳药械通', '港澳藥械通', 'Drugs and devices from Hong Kong and Macao'),
    summary: text(
      '指定医疗机构申请使用临床急需、港澳已上市的药品和港澳公立医院已采购的器械；目录内10个工作日，目录外20个工作日。',
      '指定醫療機構申請使用臨牀急需、港澳已上市的藥品及港澳公立醫院已採購的器械；目錄內10個工作天，目錄外20個工作天。',
      'A designated institution applies for urgently needed drugs marketed in Hong Kong or Macao and devices bought by public hospitals there: ten working days within the catalogue, twenty outside.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: medicineBasis,
    actors: {
      applicant: {
        ...applyingUnit,
        title: text('指定医疗机构', '指定醫療機構', 'designated institution'),
      },
      counter,
      health: {
        title: text('卫生健康部门', '衞生健康部門', 'health authority'),
        party: 'unit',
        standing: true,
      },
      office: {
        title: text('药品监管部门', '藥品監管部門', 'drug authority'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      title: { ...shown, title: text('药品或器械名称', '藥品或器械名稱', 'Drug or device') },
      institution: { ...setUnit, title: text('申请机构', '申請機構', 'Institution') },
      kind: {
        kind: 'choice',
        title: text('类别', '類別', 'Kind'),
        options: {
          drug: text('药品', '藥品', 'drug'),
          device: text('医疗器械', '醫療器械', 'device'),
        },
        privacy: 'public',
        required: true,
      },
      inCatalogue: { ...asks, title: text('在目录内', '在目錄內', 'Within the catalogue') },
      urgent: { ...asks, title: text('临床急需', '臨牀急需', 'Urgently needed in the clinic') },
      marketed: {
        ...asks,
        visible: { compare: { left: { field: 'kind' }, is: '=', right: { constant: 'drug' } } },
        title: text('已在港澳上市', '已在港澳上市', 'On the market in Hong Kong or Macao'),
      },
      usedByPublic: {
        ...asks,
        visible: { compare: { left: { field: 'kind' }, is: '=', right: { constant: 'device' } } },
        title: text(
          '港澳公立医院已采购使用',
          '港澳公立醫院已採購使用',
          'Bought by public hospitals in Hong Kong or Macao',
        ),
      },
      advanced: {
        ...asks,
        visible: { compare: { left: { field: 'kind' }, is: '=', right: { constant: 'device' } } },
        title: text('具有临床应用先进性', '具臨牀應用先進性', 'Advanced in clinical use'),
      },
      registration: {
        ...short,
        title: text(
          '港澳注册或采购证明编号',
          '港澳註冊或採購證明編號',
          'Registration or proof of purchase',
        ),
      },
      need: { ...long, title: text('临床需要', '臨牀需要', 'Clinical need') },
      quantity: { ...quantity, title: text('申请数量', '申請數量', 'Quantity') },
      measure: { ...short, maxLength: 20, title: text('计量单位', '計量單位', 'Unit of measure') },
      papers: { ...pdf, required: true, title: text('证明材料', '證明材料', 'Papers') },
      product: {
        ...product,
        help: text(
          '药品监管部门从品种名录中选取；名录中没有的，先登记品种',
          '藥品監管部門從品種名冊中選取；名冊中沒有的，先登記品種',
          'chosen by the drug authority from the register; what is not in it is entered there first',
        ),
      },
      clinical: { ...long, title: text('临床评估意见', '臨牀評估意見', 'Clinical assessment') },
      until: { ...setDay, title: text('批准有效期至', '批准有效期至', 'Approved until') },
      isHeld: restField,
    },
    lookups: {
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
      productName: {
        title: text('品名', '品名', 'name of the drug or device'),
        yields: 'text',
        from: { register: 'medicinal-products', entry: 'product', column: 'name' },
      },
      productKind: {
        title: text('品种类别', '品種類別', 'kind of the entry'),
        yields: 'text',
        from: { register: 'medicinal-products', entry: 'product', column: 'kind' },
      },
      productState: {
        title: text('品种状态', '品種狀態', 'state of the entry'),
        yields: 'text',
        from: { register: 'medicinal-products', entry: 'product', column: 'state' },
      },
      months: {
        title: text(
          '批准有效月数（参数）',
          '批准有效月數（參數）',
          'months an approval holds (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
    },
    stages: {
      ...intakeStages,
      review: { title: text('卫生健康部门评估', '衞生健康部門評估', 'with the health authority') },
      drugReview: {
        title: text('药品监管部门审批', '藥品監管部門審批', 'with the drug authority'),
      },
      approved: { title: text('已批准', '已批准', 'approved') },
      expired: { title: text('已到期', '已到期', 'run out'), final: true },
      revoked: { title: text('已撤销', '已撤銷', 'revoked'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [isDesignated(), ...mayBeImported()],
      effects: [...submitted, { set: 'institution', to: { holder: 'applicant' } }],
    },
    clocks: {
      ...intakeClocks,
      decision: { title: text('审批', '審批', 'decision'), owner: 'office', rule: whole() },
      clinical: {
        title: text('临床评估', '臨牀評估', 'clinical assessment'),
        owner: 'health',
        rule: half(),
      },
      drugs: {
        title: text('药品监管审批', '藥品監管審批', 'drug authority'),
        owner: 'office',
        rule: half(),
      },
    },
    actions: {
      ...intake,
      accept: {
        ...intake.accept,
        onlyIf: [isDesignated(), ...mayBeImported()],
        effects: [...intake.accept.effects, { start: 'clinical' }],
      },
      assess: {
        title: text('评估同意', '評估同意', 'Assess in favour'),
        by: 'health',
        at: ['review'],
        asks: ['clinical'],
        effects: [{ stop: 'clinical' }, { start: 'drugs' }],
        goes: 'drugReview',
      },
      approve: {
        title: text('批准', '批准', 'Approve'),
        by: 'office',
        at: ['drugReview'],
        asks: ['product'],
        onlyIf: [isDesignated(), ...isThatProduct()],
        effects: [
          {
            set: 'until',
            to: { addMonths: { to: { today: true }, months: { lookup: 'months' } } },
          },
          { stop: 'drugs' },
          { stop: 'decision' },
          { number: 'approval' },
          {
            entry: 'medicine-approvals',
            id: { numbered: 'approval' },
            columns: {
              product: { field: 'product' },
              name: { lookup: 'productName' },
              kind: { field: 'kind' },
              institution: { field: 'institution' },
              quantity: { field: 'quantity' },
              measure: { field: 'measure' },
              registration: { field: 'registration' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            post: 'medicine-stock',
            debit: { account: 'approved', of: { numbered: 'approval' } },
            credit: 'permitted',
            amount: { field: 'quantity' },
          },
          {
            certificate: 'medicine-import',
            claims: {
              institution: { field: 'institution' },
              approval: { numbered: 'approval' },
              product: { lookup: 'productName' },
              quantity: { field: 'quantity' },
              measure: { field: 'measure' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
        ],
        goes: 'approved',
      },
      refuse: {
        title: text('不予批准', '不予批准', 'Refuse'),
        by: ['health', 'office'],
        at: ['review', 'drugReview'],
        offered: { at: ['review'] },
        asks: ['reason'],
        effects: [{ stop: 'clinical' }, { stop: 'drugs' }, { stop: 'decision' }],
        goes: 'refused',
      },
      ...restsOn({
        lookup: 'isDesignated',
        at: ['approved'],
        by: 'office',
        register: 'medicine-approvals',
        certificate: 'medicine-import',
        gone: text(
          '机构的指定失效，批准随之暂停',
          '機構的指定失效，批准隨之暫停',
          'Suspended: the institution is no longer designated',
        ),
        back: text(
          '机构恢复指定，批准恢复',
          '機構恢復指定，批准恢復',
          'In force again: the institution is designated again',
        ),
      }),
      revoke: {
        title: text('撤销批准', '撤銷批准', 'Revoke'),
        by: 'office',
        at: ['approved'],
        asks: ['reason'],
        effects: [
          { change: 'medicine-approvals', status: 'revoked' },
          { revoke: 'medicine-import', status: 'revoked' },
        ],
        goes: 'revoked',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: ['approved'],
        onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
        effects: [{ change: 'medicine-approvals', status: 'ended' }],
        goes: 'expired',
      },
    },
    outcomes: {
      ...unsuccessful,
      approved: { title: text('批准', '批准', 'approved'), at: 'approved', effects: [] },
      revoked: { title: text('撤销', '撤銷', 'revoked'), at: 'revoked', effects: [] },
      expired: { title: text('到期', '到期', 'run out'), at: 'expired', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('药械'),
      approval: { form: '药械准{year}{seq:4}', restarts: 'yearly' },
    },
    registers,
    ledgers: { 'medicine-stock': medicineStock },
    certificates,
    guide: {
      audience: ['medical'],
      lifeEvents: ['bring-in'],
      channel: 'online',
      who: text(
        '经指定的医疗机构，为临床急需的患者申请。',
        '獲指定的醫療機構，為臨牀急需的病人申請。',
        'Designated institutions, for patients in urgent need.',
      ),
      keywords: [
        text('药械通', '藥械通', 'drugs and devices'),
        text('进口药', '進口藥物', 'imported drugs'),
        text('香港药', '香港藥物', 'Hong Kong medicine'),
        text('用香港的药', '使用香港的藥物', 'use a medicine from Hong Kong'),
        text('港澳药品', '港澳藥品', 'drugs of Hong Kong'),
        text('医疗器械', '醫療器械', 'medical device'),
      ],
      decidedBy: ['accept'],
      materials: {
        'registration-proof': {
          title: text(
            '港澳注册或采购证明',
            '港澳註冊或採購證明',
            'Registration or proof of purchase',
          ),
          field: 'papers',
          form: 'copy',
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ clock: 'clinical' }, { clock: 'drugs' }] },
      results: {
        approved: text(
          '批准，写明数量和有效期',
          '批准，列明數量及有效期',
          'An approval with quantity and validity',
        ),
        refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
      },
    },
  }),
);
