import { text, type Field } from '@twinpark/core/model';
import { restField } from '../application/rests-on.ts';
import { day, long, pdf, setUnit, short } from '../application/plain-fields.ts';

const money = {
  kind: 'amount',
  currencies: ['CNY', 'HKD', 'USD'],
  min: '0.01',
  privacy: 'case',
  required: true,
} as const;

export const fields = {
  title: { ...short, title: text('科研项目', '科研項目', 'Research project') },
  unit: { ...setUnit, title: text('科研机构', '科研機構', 'Research body') },
  grant: {
    kind: 'text',
    privacy: 'case',
    title: text('资助编号', '資助編號', 'Number of the grant'),
  },
  donor: { ...short, crossing: 'crosses', title: text('境外资助方', '境外資助方', 'Funder') },
  agreementNumber: {
    ...short,
    crossing: 'crosses',
    title: text('资助协议编号', '資助協議編號', 'Number of the agreement'),
  },
  agreement: { ...pdf, required: true, title: text('资助协议', '資助協議', 'Agreement') },
  confirmedOn: { ...day, title: text('确认日期', '確認日期', 'Confirmed on') },
  received: { ...money, crossing: 'crosses', title: text('汇入金额', '匯入金額', 'Received') },
  receivedOn: { ...day, title: text('到账日期', '到帳日期', 'Received on') },
  sold: {
    ...money,
    currencies: ['HKD', 'USD'],
    title: text('结汇金额', '結匯金額', 'To be converted'),
  },
  conversionUse: { ...long, title: text('结汇用途', '結匯用途', 'What it is converted for') },
  rate: {
    kind: 'decimal',
    min: '0.000001',
    max: '1000',
    places: 6,
    title: text('汇率', '匯率', 'Rate'),
    help: text(
      '1单位外币折合多少人民币',
      '1單位外幣折合多少人民幣',
      'yuan for one unit of the foreign currency',
    ),
    privacy: 'case',
    required: true,
  },
  rateOn: { ...day, title: text('汇率日期', '匯率日期', 'Day of the rate') },
  rateSource: { ...short, title: text('汇率来源', '匯率來源', 'Source of the rate') },
  bought: {
    kind: 'amount',
    currencies: ['CNY'],
    privacy: 'case',
    title: text('结汇所得', '結匯所得', 'Yuan received for it'),
  },
  payments: {
    kind: 'group',
    title: text('付款明细', '付款明細', 'Payments'),
    privacy: 'case',
    min: 1,
    max: 200,
    required: true,
    columns: {
      purpose: {
        kind: 'choice',
        title: text('用途', '用途', 'Purpose'),
        options: {
          staff: text('人员', '人員', 'staff'),
          equipment: text('设备', '設備', 'equipment'),
          materials: text('材料和测试', '材料及測試', 'materials and tests'),
          travel: text('差旅和交流', '差旅及交流', 'travel and exchange'),
          partner: text('合作单位', '合作單位', 'partners'),
          overhead: text('间接费用', '間接費用', 'overheads'),
        },
        privacy: 'case',
        required: true,
      },
      payee: { ...short, title: text('收款人', '收款人', 'Payee') },
      amount: { ...money, title: text('金额', '金額', 'Amount') },
      voucher: { ...short, title: text('合同或发票号', '合約或發票編號', 'Contract or invoice') },
    },
  },
  returned: { ...money, title: text('退回资助方金额', '退回資助方金額', 'Returned to the funder') },
  reason: { ...long, title: text('理由', '理由', 'Reason') },
  isHeld: restField,
} as const satisfies Record<string, Field>;
