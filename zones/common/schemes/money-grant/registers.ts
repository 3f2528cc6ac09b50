import { text, type Register } from '@twinpark/core/model';
import { dated, published, said } from '../application/plain-fields.ts';

const amount = { kind: 'amount', privacy: 'case' } as const;
const grantColumn = { ...published, title: text('资助编号', '資助編號', 'Grant') } as const;
const onColumn = { ...dated, title: text('日期', '日期', 'Day') } as const;

/** Every movement of the money, line by line. */
export const registers = {
  'money-remittances': {
    title: text('科汇通汇入', '科匯通匯入', 'Money received'),
    columns: {
      grant: grantColumn,
      amount: { ...amount, title: text('金额', '金額', 'Amount') },
      on: onColumn,
    },
  },
  'money-conversions': {
    title: text('科汇通结汇', '科匯通結匯', 'Conversions'),
    columns: {
      grant: grantColumn,
      sold: { ...amount, title: text('结汇金额', '結匯金額', 'Converted') },
      bought: { ...amount, title: text('所得人民币', '所得人民幣', 'Yuan') },
      rate: { kind: 'decimal', privacy: 'case', title: text('汇率', '匯率', 'Rate') },
      rateOn: { ...dated, title: text('汇率日期', '匯率日期', 'Day of the rate') },
      rateSource: { ...said, title: text('汇率来源', '匯率來源', 'Source') },
      use: { ...said, title: text('用途', '用途', 'Use') },
      on: onColumn,
    },
  },
  'money-payments': {
    title: text('科汇通支付', '科匯通支付', 'Payments'),
    columns: {
      grant: grantColumn,
      purpose: { ...said, title: text('用途', '用途', 'Purpose') },
      payee: { ...said, title: text('收款人', '收款人', 'Payee') },
      amount: { ...amount, title: text('金额', '金額', 'Amount') },
      voucher: { ...said, title: text('凭证', '憑證', 'Voucher') },
      on: onColumn,
    },
  },
} as const satisfies Record<string, Register>;
