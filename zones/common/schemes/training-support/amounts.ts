import { text, type Rule, type Source } from '@twinpark/core/model';

/** The district's reply 20240221 to a proposal says 30 % of the actual spending, at most 500,000 yuan. The
 * policy itself was not found; what the reply does not say (year, cap for a firm) is a parameter. */
export const reply: Source = {
  instrument: text(
    '福田区对提案20240221的答复（校企人才培养支持政策）',
    '福田區對提案20240221的答覆（校企人才培養支援政策）',
    'Futian District’s reply to proposal 20240221 (support for school–enterprise training)',
  ),
  date: '2024-05-09',
  verified: true,
};

type Fields = 'spending' | 'year' | 'recognised' | 'stated';
type Lookups = 'yearlyCap' | 'paidThisYear';
type SupportRule = Rule<Fields, Lookups, never>;

const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;

/** What counts: courses and scholarships paid for within the year. */
export const eligible = (): SupportRule => ({
  label: text('符合条件的支出', '合資格開支', 'eligible spending'),
  total: {
    over: 'spending',
    of: { item: 'amount' },
    where: {
      all: [
        { oneOf: { of: { item: 'kind' }, values: ['course', 'scholarship'] }, source: reply },
        {
          compare: { left: { yearOf: { item: 'paidOn' } }, is: '=', right: { field: 'year' } },
        },
      ],
    },
  },
});

/** 30 %, at most 500,000 yuan, never more than what is left of the firm's year. Cut off at the cent. */
export const support = (of: 'recognised' | 'stated'): SupportRule => ({
  label: text('支持金额', '資助金額', 'support'),
  cap: {
    of: {
      cap: {
        of: {
          round: { of: { rate: { of: { field: of }, rate: '0.30' } }, to: '0.01', mode: 'down' },
        },
        at: { constant: yuan('500000') },
      },
      source: reply,
    },
    at: room(),
  },
});

/** What a firm may still get in the year of its spending. */
export const room = (): SupportRule => ({
  label: text('本企业当年余额', '該企業當年餘額', 'left of the firm’s year'),
  floor: {
    of: {
      difference: [
        { lookup: 'yearlyCap' },
        { firstKnown: [{ lookup: 'paidThisYear' }, { constant: yuan('0') }] },
      ],
    },
    at: { constant: yuan('0') },
  },
});
