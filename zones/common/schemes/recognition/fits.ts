import { text, type Text } from '@twinpark/core/model';

/** What a registration in Hong Kong must be to carry a recognition: of the right kind of register, and in the name of
 * whoever is to be recognised. Held against the register when one applies and again when one is recognised. */

/** Of one of these registers; `otherwise` says which they are. */
export const isOnOneOf = <const L extends readonly string[]>(lists: L, otherwise: Text) =>
  ({ rule: { oneOf: { of: { lookup: 'homeList' }, values: lists } }, otherwise }) as const;

/** Of the account that applies, where the register knows whose account it is. */
export const isHeldByApplicant = () =>
  ({
    rule: {
      compare: {
        left: { firstKnown: [{ lookup: 'homeHolder' }, { holder: 'applicant' }] },
        is: '=',
        right: { holder: 'applicant' },
      },
    },
    otherwise: text(
      '登记“{registration}”属于另一账户；只能以本企业自己的登记申请',
      '註冊「{registration}」屬於另一帳戶；只能以本公司自己的註冊申請',
      'registration “{registration}” is another account’s; a firm applies on its own alone',
    ),
  }) as const;

/** In the name that the field says, in either script. */
export const isInTheNameOf = <const F extends string>(field: F) =>
  ({
    rule: { sameName: [{ lookup: 'homeName' }, { field }] },
    otherwise: text(
      '登记“{registration}”在香港登记册上属于“{homeName}”，与所申请的名称不符；是同一主体的，请照登记册上的名称填写，否则请选择其本身的登记',
      '註冊「{registration}」在香港名冊上屬於「{homeName}」，與所申請的名稱不符；如屬同一人或同一公司，請照名冊上的名稱填寫，否則請選擇其本身的註冊',
      'registration “{registration}” stands on the Hong Kong register in the name of “{homeName}”, which is not the name applied for; write the name as the register has it, or choose the registration of whoever is to be recognised',
    ),
  }) as const;
