import { text, type Field, type Register } from '@twinpark/core/model';

/** One voucher is supported once, whoever asks (同一凭证只支持一次): it is known by who made it out and its number, so that
 * two firms do not share an invoice. What the counter accepts takes its vouchers, what is refused or withdrawn gives them
 * back. An applicant hears that a voucher is taken; who reviews hears by which application. */

const register = 'training-vouchers';

/** Written in one way, so that one voucher is one. */
export const voucher = {
  kind: 'text',
  title: text('凭证号', '憑證編號', 'Voucher number'),
  help: text(
    '发票号码；记账凭证写明年月，如 2025-06-记-12。同一凭证合并为一行',
    '發票號碼；記賬憑證列明年月，例如 2025-06-記-12。同一憑證合併為一行',
    'the invoice’s number; of a voucher of your books with its month, like 2025-06-记-12. One line for one voucher',
  ),
  privacy: 'case',
  required: true,
  maxLength: 60,
  pattern: {
    matches: '[\\p{Script=Han}A-Z0-9][\\p{Script=Han}A-Z0-9\\-]*',
    says: text(
      '汉字、大写字母、数字和短横，不写空格，如 2025-06-记-12',
      '漢字、大寫字母、數字及短橫，不寫空格，例如 2025-06-記-12',
      'Chinese characters, capital letters, digits and hyphens without spaces, like 2025-06-记-12',
    ),
  },
} as const satisfies Field;

/** Who made a voucher out, by a number that names nobody else. */
export const issuer = {
  kind: 'text',
  title: text('开具方税号', '開具方稅號', 'Issuer’s tax number'),
  help: text(
    '发票填销售方纳税人识别号（统一社会信用代码），香港单据填开具方的商业登记号码；自制的记账凭证填本单位的号码',
    '發票填銷售方納稅人識別號（統一社會信用代碼），香港單據填開具方的商業登記號碼；自製的記賬憑證填本單位的號碼',
    'of an invoice the seller’s taxpayer number, of a Hong Kong paper the issuer’s business registration number; of a voucher of your own books your own',
  ),
  privacy: 'case',
  required: true,
  maxLength: 20,
  pattern: {
    matches: '[A-Z0-9]{8,20}',
    says: text(
      '8 至 20 位大写字母和数字，不写空格，如 91440300MA00000000',
      '8 至 20 位大寫字母及數字，不寫空格，例如 91440300MA00000000',
      '8 to 20 capital letters and digits without spaces, like 91440300MA00000000',
    ),
  },
} as const satisfies Field;

const same = {
  register,
  where: { issuer: { item: 'issuer' }, voucher: { item: 'voucher' } },
} as const;

export const voucherLookups = {
  isTaken: {
    title: text(
      '凭证已在另一申请中',
      '憑證已在另一申請中',
      'the voucher is in another application',
    ),
    yields: 'yes-no',
    each: 'spending',
    from: { listed: same },
  },
  takenBy: {
    title: text('凭证所在的申请', '憑證所在的申請', 'application that has the voucher'),
    yields: 'text',
    each: 'spending',
    from: { ...same, column: 'receipt' },
  },
} as const;

const notTaken = () =>
  ({
    every: {
      over: 'spending',
      holds: { not: { firstKnown: [{ lookup: 'isTaken' }, { constant: false }] } },
    },
  }) as const;

/** As the firm hears it. */
export const eachOnce = () =>
  ({
    rule: notTaken(),
    otherwise: text(
      '该凭证已在另一申请中申报，同一凭证只支持一次，不论由谁申报',
      '該憑證已在另一申請中申報，不論由誰申報，同一憑證只獲資助一次',
      'the voucher is in another application; one voucher is supported once, whoever asks',
    ),
  }) as const;

/** As those who review hear it: by which application. */
export const eachOnceByNumber = () =>
  ({
    rule: notTaken(),
    otherwise: text(
      '该凭证已在申请 {takenBy} 中申报，同一凭证只支持一次',
      '該憑證已在申請 {takenBy} 中申報，同一憑證只獲資助一次',
      'the voucher is in application {takenBy}; one voucher is supported once',
    ),
  }) as const;

export const takeVouchers = () =>
  ({
    entry: register,
    each: 'spending',
    id: { number: 'voucher' },
    columns: {
      firm: { field: 'firm' },
      issuer: { item: 'issuer' },
      voucher: { item: 'voucher' },
      receipt: { field: 'receiptNumber' },
    },
    from: { today: true },
  }) as const;

export const giveVouchersBack = () => ({ change: register, status: 'ended' }) as const;

export const voucherNumbers = { voucher: { form: '培证{seq:7}', restarts: 'never' } } as const;

export const voucherRegisters = {
  [register]: {
    title: text('已申报的支出凭证', '已申報的開支憑證', 'Vouchers in applications'),
    columns: {
      firm: { title: text('企业', '企業', 'Firm'), kind: 'text', privacy: 'case' },
      issuer: {
        title: text('开具方税号', '開具方稅號', 'Issuer’s tax number'),
        kind: 'text',
        privacy: 'case',
      },
      voucher: {
        title: text('凭证号', '憑證編號', 'Voucher number'),
        kind: 'text',
        privacy: 'case',
      },
      // A receipt number is public; which vouchers came under it is not.
      receipt: {
        title: text('受理编号', '受理編號', 'Receipt number'),
        kind: 'text',
        privacy: 'public',
      },
    },
    unique: [['issuer', 'voucher']],
    otherwise: text(
      '有凭证刚在另一申请中受理，同一凭证只支持一次；请重新打开查看',
      '有憑證剛在另一申請中獲受理，同一憑證只獲資助一次；請重新載入查看',
      'a voucher was just accepted in another application; one voucher is supported once; reload to see which',
    ),
  },
} as const satisfies Record<string, Register>;
