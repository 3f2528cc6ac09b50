import { text, type Field, type Register } from '@twinpark/core/model';

/** One voucher is supported once (同一凭证只支持一次): what the counter accepts takes the firm's vouchers, what is refused or
 * withdrawn gives them back. A firm hears that a voucher is taken; who reviews hears by which application. */

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

const same = {
  register,
  where: { firm: { holder: 'applicant' }, voucher: { item: 'voucher' } },
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
      '该凭证已在贵单位另一申请中申报，同一凭证只支持一次',
      '該憑證已在貴單位另一申請中申報，同一憑證只獲資助一次',
      'the voucher is in another application of yours; one voucher is supported once',
    ),
  }) as const;

/** As those who review hear it: by which application. */
export const eachOnceByNumber = () =>
  ({
    rule: notTaken(),
    otherwise: text(
      '该凭证已在同一企业的申请 {takenBy} 中申报，同一凭证只支持一次',
      '該憑證已在同一企業的申請 {takenBy} 中申報，同一憑證只獲資助一次',
      'the voucher is in application {takenBy} of the same firm; one voucher is supported once',
    ),
  }) as const;

export const takeVouchers = () =>
  ({
    entry: register,
    each: 'spending',
    id: { number: 'voucher' },
    columns: {
      firm: { field: 'firm' },
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
    unique: [['firm', 'voucher']],
    otherwise: text(
      '有凭证刚在同一企业的另一申请中受理，同一凭证只支持一次；请重新打开查看',
      '有憑證剛在同一企業的另一申請中獲受理，同一憑證只獲資助一次；請重新載入查看',
      'a voucher was just accepted in another application of the same firm; one voucher is supported once; reload to see which',
    ),
  },
} as const satisfies Record<string, Register>;
