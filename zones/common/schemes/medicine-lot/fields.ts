import { text, type Field } from '@twinpark/core/model';
import { dated, day, long, quantity, setUnit, short } from '../application/plain-fields.ts';

const personal = { kind: 'text', maxLength: 100, privacy: 'personal', required: true } as const;

/** The drug or device: an entry of the register, chosen and never typed, so that approval, lots, patients and recall
 * name the same. */
export const product = {
  kind: 'entry',
  register: 'medicinal-products',
  title: text('品种', '品種', 'Drug or device'),
  help: text(
    '从品种名录中选取',
    '從品種名冊中選取',
    'chosen from the register of drugs and devices',
  ),
  privacy: 'public',
  required: true,
} as const satisfies Field;

/** The number of a batch, written in one way: whoever reads AB-12, ab12 or AB 12 from a package writes AB12. Twenty
 * characters, as the batch number in the code on the package has at most (GS1 application identifier 10). */
export const batch = {
  ...short,
  maxLength: 20,
  pattern: {
    matches: '[A-Z0-9]+',
    says: text(
      '只写大写字母和数字，不写空格和符号；包装上印的是 ab-12，写 AB12',
      '只寫大寫字母及數字，不寫空格及符號；包裝上印的是 ab-12，寫 AB12',
      'capital letters and digits alone, without spaces and signs; where the package says ab-12 write AB12',
    ),
  },
  title: text('批号', '批號', 'Batch'),
  help: text(
    '大写字母和数字，如 AB12',
    '大寫字母及數字，例如 AB12',
    'capital letters and digits, like AB12',
  ),
} as const satisfies Field;

/** A lot as it is received, and each patient who gets of it. */
export const fields = {
  title: { kind: 'text', privacy: 'public', title: text('品名', '品名', 'Drug or device') },
  product,
  approval: {
    kind: 'entry',
    register: 'medicine-approvals',
    title: text('批准文号', '批准文號', 'Approval'),
    privacy: 'case',
    required: true,
  },
  batch,
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
