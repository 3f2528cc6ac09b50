import { text, type Register } from '@twinpark/core/model';
import { dated, number, published, said } from '../application/plain-fields.ts';

/** Lots, who got of them, and recalls. The uses stay in force for good: a recall asks for all of them. */
export const registers = {
  'medicine-lots': {
    title: text('药械通批次', '藥械通批次', 'Lots of drugs and devices'),
    columns: {
      product: { ...published, title: text('品种编号', '品種編號', 'Number of the product') },
      name: { ...published, title: text('品名', '品名', 'Drug or device') },
      batch: { ...published, title: text('批号', '批號', 'Batch') },
      institution: { ...said, title: text('医疗机构', '醫療機構', 'Institution') },
      approval: { ...said, title: text('批准文号', '批准文號', 'Approval') },
      expiry: { ...dated, title: text('有效期至', '有效期至', 'Use before') },
      supplier: {
        ...said,
        title: text('采购、进口和配送单位', '採購、進口及配送單位', 'Buyer, importer, carrier'),
      },
    },
  },
  'medicine-uses': {
    title: text('患者用药用械台账', '病人用藥用械台賬', 'Who got which lot'),
    columns: {
      lot: { ...said, title: text('入库编号', '入庫編號', 'Lot') },
      product: { ...said, title: text('品种编号', '品種編號', 'Number of the product') },
      name: { ...said, title: text('品名', '品名', 'Drug or device') },
      batch: { ...said, title: text('批号', '批號', 'Batch') },
      institution: { ...said, title: text('医疗机构', '醫療機構', 'Institution') },
      patient: { kind: 'text', privacy: 'personal', title: text('患者', '病人', 'Patient') },
      patientRecord: {
        kind: 'text',
        privacy: 'personal',
        title: text('病历号', '病歷編號', 'Record'),
      },
      quantity: { ...number, title: text('用量', '用量', 'Quantity') },
      on: { ...dated, title: text('日期', '日期', 'Day') },
      state: { ...said, title: text('状态', '狀態', 'State') },
      recall: { ...said, title: text('召回编号', '回收編號', 'Recall') },
      informedOn: { ...dated, title: text('通知日期', '通知日期', 'Informed on') },
    },
  },
  'medicine-recalls': {
    title: text('药械通召回', '藥械通回收', 'Recalls'),
    columns: {
      product: { ...published, title: text('品种编号', '品種編號', 'Number of the product') },
      name: { ...published, title: text('品名', '品名', 'Drug or device') },
      batch: { ...published, title: text('批号', '批號', 'Batch') },
      level: { ...published, title: text('级别', '級別', 'Level') },
      reason: { ...published, title: text('原因', '原因', 'Reason') },
    },
    unique: [['product', 'batch']],
  },
} as const satisfies Record<string, Register>;
