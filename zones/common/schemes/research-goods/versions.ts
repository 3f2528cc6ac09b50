import { text, type Rule } from '@twinpark/core/model';
import { isSpecial } from './fields.ts';
import { hetaoMeasures, order160, order281 } from './basis.ts';

/** The rules on special goods by date: order 160 until the end of July 2026, order 281 from 1 August. */

const free = { constant: true, source: order160 } as const;
const isRisk = <const R extends string>(risk: R) =>
  ({ compare: { left: { field: 'risk' }, is: '=', right: { constant: risk } } }) as const;

/** Order 281 leaves out what is managed as medicine, veterinary drug or device: it goes another way. */
export const isWithinOrder = () =>
  ({
    rule: {
      versions: {
        on: { today: true },
        rows: [
          { from: '2015-03-01', rule: free },
          {
            from: '2026-08-01',
            rule: {
              not: { all: [isSpecial(), { field: 'asMedicine' }] },
              source: order281,
            },
          },
        ],
      },
    },
    otherwise: text(
      '按药品、兽药、医疗器械管理的货物不适用本事项',
      '按藥品、獸藥、醫療器械管理的貨物不適用本事項',
      'goods managed as medicine, veterinary drug or device are not for this scheme',
    ),
  }) as const satisfies { rule: Rule; otherwise: unknown };

/** Under order 281 high-risk goods that come for the first time or again need entry access (Art. 5); what holds unknown
 * pathogens is no less. */
export const hasAccess = () =>
  ({
    rule: {
      versions: {
        on: { today: true },
        rows: [
          { from: '2015-03-01', rule: free },
          {
            from: '2026-08-01',
            rule: {
              any: [
                {
                  not: { all: [isSpecial(), { not: isRisk('ordinary') }, { field: 'firstTime' }] },
                },
                { firstKnown: [{ field: 'accessCleared' }, { constant: false }] },
              ],
              source: { ...order281, article: '5' },
            },
          },
        ],
      },
    },
    otherwise: text(
      '高风险货物首次或者恢复输入，须先通过准入评估',
      '高風險貨物首次或恢復輸入，須先通過准入評估',
      'high-risk goods that come for the first time or again need entry access first',
    ),
  }) as const;

const capable = () =>
  ({
    any: [{ not: isSpecial() }, { field: 'capacity' }],
  }) as const;

/** Biosafety capacity is asked under either order; that the earlier one asked it is not verified either. */
export const hasCapacity = () =>
  ({
    rule: {
      versions: {
        on: { today: true },
        rows: [
          { from: '2015-03-01', rule: { ...capable(), source: order160 } },
          { from: '2026-08-01', rule: { ...capable(), source: { ...order281, article: '8' } } },
        ],
      },
    },
    otherwise: text(
      '不具备相应生物安全条件',
      '不具備相應生物安全條件',
      'the biosafety capacity is not in place',
    ),
  }) as const;

/** What is on the positive list is for units of the white list, for as long as they are on it. */
export const isListed = () =>
  ({
    rule: { lookup: 'isListed' },
    otherwise: text(
      '申请单位不在白名单上',
      '申請單位不在白名單上',
      'the unit is not on the white list',
    ),
  }) as const;

/** A licence that is named is the applicant's own: what another holds gives nobody priority. */
export const holdsLicence = () =>
  ({
    rule: {
      any: [
        { not: { known: 'licence' } },
        { compare: { left: { lookup: 'licensee' }, is: '=', right: { holder: 'applicant' } } },
      ],
      source: hetaoMeasures,
    },
    otherwise: text(
      '所填香港生物材料许可的持有人不是申请单位',
      '所填香港生物材料許可證的持有人不是申請單位',
      'the Hong Kong licence named is held by another',
    ),
  }) as const;

/** With the Hong Kong licence in force and for joint research; unknown pathogens never. */
export const hasPriority = () =>
  ({
    label: text('优先审批', '優先審批', 'priority'),
    source: hetaoMeasures,
    all: [
      isSpecial(),
      { firstKnown: [{ lookup: 'isLicensed' }, { constant: false }] },
      { firstKnown: [{ field: 'joint' }, { constant: false }] },
      { not: isRisk('unknown') },
    ],
  }) as const;

/** Months by risk; the parameters have versions of their own under either order. */
export const validity = () =>
  ({
    addMonths: {
      to: { today: true },
      months: {
        when: {
          if: { all: [isSpecial(), { not: isRisk('ordinary') }] },
          take: { lookup: 'monthsHigh' },
          else: { lookup: 'months' },
        },
      },
    },
  }) as const;
