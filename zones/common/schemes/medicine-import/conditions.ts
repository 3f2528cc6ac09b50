import { text } from '@twinpark/core/model';
import { regulation } from './basis.ts';

const is = <const F extends string, const V extends string>(field: F, value: V) =>
  ({ compare: { left: { field }, is: '=', right: { constant: value } } }) as const;
const yes = <const F extends string>(field: F) =>
  ({ firstKnown: [{ field }, { constant: false }] }) as const;

/** Urgent for the clinic; a drug is on the market in Hong Kong or Macao; a device has been bought by a public
 * hospital there and is advanced. */
export const mayBeImported = () =>
  [
    {
      rule: { field: 'urgent', source: regulation },
      otherwise: text('并非临床急需', '並非臨牀急需', 'it is not urgently needed in the clinic'),
    },
    {
      rule: { any: [is('kind', 'device'), yes('marketed')], source: regulation },
      otherwise: text(
        '药品未在港澳上市',
        '藥品未在港澳上市',
        'the drug is not on the market in Hong Kong or Macao',
      ),
    },
    {
      rule: {
        any: [is('kind', 'drug'), { all: [yes('usedByPublic'), yes('advanced')] }],
        source: regulation,
      },
      otherwise: text(
        '器械未由港澳公立医院采购使用，或者不具有先进性',
        '器械並非由港澳公立醫院採購使用，或不具先進性',
        'the device is not bought by public hospitals in Hong Kong or Macao, or not advanced',
      ),
    },
  ] as const;

export const isDesignated = () =>
  ({
    rule: { lookup: 'isDesignated' },
    otherwise: text(
      '不是有效的指定医疗机构',
      '並非有效的指定醫療機構',
      'the institution is not designated, or its designation is suspended',
    ),
  }) as const;

/** What is approved is an entry of the register of products: of the kind that was applied for, and open to approvals. */
export const isThatProduct = () =>
  [
    {
      rule: {
        compare: {
          left: { lookup: 'productState' },
          is: '=',
          right: { constant: 'listed' },
        },
      },
      otherwise: text(
        '该品种未登记，或者已不再批准',
        '該品種未登記，或已不再批准',
        'the product is not in the register, or closed to approvals',
      ),
    },
    {
      rule: { compare: { left: { lookup: 'productKind' }, is: '=', right: { field: 'kind' } } },
      otherwise: text(
        '该品种与申请的类别不一致',
        '該品種與申請的類別不一致',
        'the product is of another kind than was applied for',
      ),
    },
  ] as const;

/** The days by the catalogue: 5 and 5 within it, 10 and 10 outside. */
export const half = () =>
  [
    { to: 'medicine.listed.half', if: { field: 'inCatalogue' } },
    { to: 'medicine.unlisted.half' },
  ] as const;
export const whole = () =>
  [{ to: 'medicine.listed', if: { field: 'inCatalogue' } }, { to: 'medicine.unlisted' }] as const;
