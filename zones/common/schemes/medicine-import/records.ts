import { text, type CertificateKind, type Ledger, type Register } from '@twinpark/core/model';
import { number, published, said } from '../application/plain-fields.ts';

/** What was approved; the ledger follows it into stock and to patients. */
export const registers = {
  'medicine-approvals': {
    title: text('药械通批准', '藥械通批准', 'Approvals of drugs and devices'),
    columns: {
      product: { ...published, title: text('品种编号', '品種編號', 'Number of the product') },
      name: { ...published, title: text('品名', '品名', 'Drug or device') },
      kind: { ...published, title: text('类别', '類別', 'Kind') },
      institution: { ...published, title: text('机构', '機構', 'Institution') },
      quantity: { ...number, title: text('批准数量', '批准數量', 'Quantity') },
      measure: { ...said, title: text('计量单位', '計量單位', 'Unit of measure') },
      registration: { ...said, title: text('港澳证明', '港澳證明', 'Registration') },
    },
  },
} as const satisfies Record<string, Register>;

export const medicineStock = {
  title: text('药械通数量台账', '藥械通數量台賬', 'Ledger of drugs and devices'),
  units: [''],
  accounts: {
    permitted: { title: text('批准总量', '批准總量', 'permitted') },
    approved: {
      title: text('批准而未入库', '批准而未入庫', 'approved, not received'),
      keyed: true,
      floor: '0',
    },
    lot: { title: text('在库', '在庫', 'in stock'), keyed: true, floor: '0' },
    given: {
      title: text('已用于患者', '已用於病人', 'given to patients'),
      keyed: true,
      floor: '0',
    },
    destroyed: { title: text('已销毁', '已銷毀', 'destroyed'), keyed: true, floor: '0' },
    arrived: { title: text('入库总量', '入庫總量', 'arrived') },
    usable: {
      title: text('同批可用', '同批次可用', 'usable of a batch'),
      keyed: true,
      floor: '0',
    },
    consumed: { title: text('不再可用', '不再可用', 'no longer usable'), keyed: true },
    recalled: { title: text('已召回停用', '已回收停用', 'stopped by a recall'), keyed: true },
  },
} as const satisfies Ledger;

export const certificates = {
  'medicine-import': {
    title: text('药械通批准凭证', '藥械通批准憑證', 'Approval of a drug or device'),
    statement: text(
      '准许下列医疗机构进口使用所列药品或器械，不超过所列数量。',
      '准許下列醫療機構進口使用所列藥品或器械，不超過所列數量。',
      'The institution named may import and use the drug or device named, never more than the quantity named.',
    ),
    claims: {
      institution: { title: text('医疗机构', '醫療機構', 'Institution') },
      approval: { title: text('批准文号', '批准文號', 'Approval') },
      product: { title: text('品名', '品名', 'Drug or device') },
      quantity: { title: text('批准数量', '批准數量', 'Quantity') },
      measure: { title: text('计量单位', '計量單位', 'Unit of measure') },
    },
  },
} as const satisfies Record<string, CertificateKind>;
