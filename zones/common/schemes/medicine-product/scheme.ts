import { defineScheme, text } from '@twinpark/core/model';
import { long, published, shown } from '../application/plain-fields.ts';
import { medicineBasis } from '../medicine-import/basis.ts';

/** The register of medicinal products (药械品种): one entry for each drug or device, made by the drug authority. Approvals,
 * lots, patients and recalls name the entry; nobody types a product's name to find it. */
export const medicineProduct = defineScheme({
  id: 'medicine-product',
  version: 1,
  title: text('药械通品种登记', '藥械通品種登記', 'Register of drugs and devices'),
  summary: text(
    '药品监管部门逐一登记港澳药品和器械品种；批准、批次、患者台账和召回都从品种名录中选取。',
    '藥品監管部門逐一登記港澳藥品及器械品種；批准、批次、病人台賬及回收均從品種名冊中選取。',
    'The drug authority enters each drug and device once; approvals, lots, patients and recalls all name that entry.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: medicineBasis,
  actors: {
    office: {
      title: text('药品监管部门', '藥品監管部門', 'drug authority'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: { ...shown, title: text('通用名称', '通用名稱', 'Common name') },
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
    specification: {
      ...shown,
      title: text('剂型规格或型号', '劑型規格或型號', 'Form and strength, or model'),
    },
    maker: { ...shown, title: text('生产企业', '製造商', 'Maker') },
    registration: {
      ...shown,
      maxLength: 40,
      pattern: {
        matches: '[A-Z0-9][A-Z0-9\\-]*',
        says: text(
          '大写字母、数字和短横，如 HK-00001',
          '大寫字母、數字及短橫，例如 HK-00001',
          'capital letters, digits and hyphens, like HK-00001',
        ),
      },
      title: text(
        '港澳注册编号或采购证明编号',
        '港澳註冊編號或採購證明編號',
        'Registration in Hong Kong or Macao, or proof of purchase',
      ),
    },
    product: {
      kind: 'text',
      title: text('品种编号', '品種編號', 'Number of the entry'),
      privacy: 'public',
    },
    reason: { ...long, title: text('理由', '理由', 'Reason') },
  },
  lookups: {
    approvals: {
      title: text('凭该品种作出的批准数', '憑該品種作出的批准數目', 'approvals that name it'),
      yields: 'list',
      from: { ids: { register: 'medicine-approvals', where: { product: 'product' } } },
    },
  },
  stages: {
    listed: { title: text('可批准', '可批准', 'may be approved') },
    closed: { title: text('不再批准', '不再批准', 'no further approvals') },
    removed: { title: text('已注销', '已註銷', 'struck out'), final: true },
  },
  first: 'listed',
  opening: {
    title: text('登记品种', '登記品種', 'Enter a drug or device'),
    by: 'office',
    asks: ['title', 'kind', 'specification', 'maker', 'registration'],
    effects: [
      { number: 'product' },
      { set: 'product', to: { numbered: 'product' } },
      {
        entry: 'medicinal-products',
        id: { numbered: 'product' },
        columns: {
          name: { field: 'title' },
          specification: { field: 'specification' },
          maker: { field: 'maker' },
          kind: { field: 'kind' },
          registration: { field: 'registration' },
          state: { constant: 'listed' },
        },
        from: { today: true },
      },
    ],
  },
  actions: {
    // The entry stays in force: what was given of it must be found by a recall for good.
    close: {
      title: text('不再批准', '不再批准', 'Close to further approvals'),
      by: 'office',
      at: ['listed'],
      offered: true,
      asks: ['reason'],
      effects: [{ change: 'medicinal-products', columns: { state: { constant: 'closed' } } }],
      goes: 'closed',
    },
    reopen: {
      title: text('恢复批准', '恢復批准', 'Open to approvals again'),
      by: 'office',
      at: ['closed'],
      offered: true,
      effects: [{ change: 'medicinal-products', columns: { state: { constant: 'listed' } } }],
      goes: 'listed',
    },
    remove: {
      title: text('登记有误，注销', '登記有誤，註銷', 'Strike out what was entered wrongly'),
      by: 'office',
      at: ['listed', 'closed'],
      offered: true,
      asks: ['reason'],
      onlyIf: [
        {
          rule: { compare: { left: { lookup: 'approvals' }, is: '=', right: { constant: [] } } },
          otherwise: text(
            '已有批准凭该品种作出，只能不再批准',
            '已有批准憑該品種作出，只可不再批准',
            'approvals name it; it can only be closed',
          ),
        },
      ],
      effects: [{ change: 'medicinal-products', status: 'revoked' }],
      goes: 'removed',
    },
  },
  outcomes: {
    removed: { title: text('注销', '註銷', 'struck out'), at: 'removed', effects: [] },
  },
  numbers: { product: { form: 'YXC{seq:5}', restarts: 'never' } },
  registers: {
    'medicinal-products': {
      title: text('药械通品种', '藥械通品種', 'Drugs and devices'),
      columns: {
        name: { ...published, title: text('通用名称', '通用名稱', 'Common name') },
        specification: {
          ...published,
          title: text('剂型规格或型号', '劑型規格或型號', 'Form and strength, or model'),
        },
        maker: { ...published, title: text('生产企业', '製造商', 'Maker') },
        kind: { ...published, title: text('类别', '類別', 'Kind') },
        registration: {
          ...published,
          title: text('港澳注册或采购证明', '港澳註冊或採購證明', 'Registration'),
        },
        state: { ...published, title: text('状态', '狀態', 'State') },
      },
      unique: [['registration'], ['name', 'specification', 'maker']],
      otherwise: text(
        '名录中已有同一注册编号，或者同名、同规格、同一生产企业的品种，请从名录中选取',
        '名冊中已有同一註冊編號，或同名、同規格、同一製造商的品種，請從名冊中選取',
        'the register has an entry with this registration, or of this name, form and maker; choose that one',
      ),
    },
  },
});
