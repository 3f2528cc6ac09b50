import { text, type Field } from '@twinpark/core/model';
import { dated, day, long, quantity, setUnit, short, shown } from '../application/plain-fields.ts';

const personal = { kind: 'text', maxLength: 100, privacy: 'personal', required: true } as const;

/** A lot as it is received, and each patient who gets of it. */
export const fields = {
  title: {
    ...shown,
    title: text('品名', '品名', 'Drug or device'),
    help: text('与批准一致', '須與批准一致', 'as it was approved'),
  },
  approval: {
    kind: 'entry',
    register: 'medicine-approvals',
    title: text('批准文号', '批准文號', 'Approval'),
    privacy: 'case',
    required: true,
  },
  batch: { ...short, maxLength: 60, title: text('批号', '批號', 'Batch') },
  expiry: { ...day, title: text('有效期至', '有效期至', 'Use before') },
  quantity: { ...quantity, title: text('入库数量', '入庫數量', 'Quantity received') },
  supplier: {
    ...short,
    title: text('采购、进口和配送单位', '採購、進口及配送單位', 'Buyer, importer, carrier'),
  },
  institution: { ...setUnit, title: text('医疗机构', '醫療機構', 'Institution') },
  lot: {
    kind: 'text',
    privacy: 'case',
    title: text('入库编号', '入庫編號', 'Number of the lot'),
  },
  treated: {
    kind: 'group',
    title: text('患者用药用械', '病人用藥用械', 'Given to patients'),
    privacy: 'case',
    seenBy: ['applicant', 'office'],
    crossing: 'stays',
    min: 1,
    max: 50,
    required: true,
    columns: {
      patient: { ...personal, title: text('患者姓名', '病人姓名', 'Patient') },
      patientRecord: { ...personal, title: text('病历号', '病歷編號', 'Patient’s record') },
      doses: {
        kind: 'decimal',
        min: '0.001',
        max: '100000000',
        places: 3,
        title: text('用量', '用量', 'Quantity'),
        privacy: 'case',
        required: true,
      },
      consent: {
        kind: 'yes-no',
        title: text('已签知情同意', '已簽知情同意', 'Consent is signed'),
        privacy: 'case',
        required: true,
      },
    },
  },
  wasted: { ...quantity, title: text('销毁数量', '銷毀數量', 'Quantity destroyed') },
  method: { ...long, title: text('销毁情况', '銷毀情況', 'How it was destroyed') },
  traced: { ...long, title: text('核对情况', '核對情況', 'What was checked') },
  stoppedOn: { ...dated, title: text('停用日期', '停用日期', 'Stopped on') },
} as const satisfies Record<string, Field>;
