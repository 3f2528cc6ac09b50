import { text, type Text } from '@twinpark/core/model';

/** The lists on which Hong Kong's firms stand. Which there are is to be verified. */
export const firmLists = {
  EACSB: text(
    '工程及有关顾问公司遴选委员会（EACSB）名册',
    '工程及有關顧問公司遴選委員會（EACSB）名冊',
    'Engineering and Associated Consultants Selection Board (EACSB)',
  ),
  AACSB: text(
    '建筑及有关顾问公司遴选委员会（AACSB）名册',
    '建築及有關顧問公司遴選委員會（AACSB）名冊',
    'Architectural and Associated Consultants Selection Board (AACSB)',
  ),
} as const satisfies Record<string, Text>;

/** The registers on which its professionals stand, each of one profession. */
export const personRegisters = {
  ARB: text(
    '建筑师注册管理局（ARB）注册纪录册',
    '建築師註冊管理局（ARB）註冊紀錄冊',
    'Architects Registration Board (ARB)',
  ),
  ERB: text(
    '工程师注册管理局（ERB）注册纪录册',
    '工程師註冊管理局（ERB）註冊紀錄冊',
    'Engineers Registration Board (ERB)',
  ),
  SRB: text(
    '测量师注册管理局（SRB）注册纪录册',
    '測量師註冊管理局（SRB）註冊紀錄冊',
    'Surveyors Registration Board (SRB)',
  ),
  LARB: text(
    '园境师注册管理局（LARB）注册纪录册',
    '園境師註冊管理局（LARB）註冊紀錄冊',
    'Landscape Architects Registration Board (LARB)',
  ),
} as const satisfies Record<string, Text>;

/** Which profession a register is of. */
export const professionOf = {
  ARB: 'architect',
  ERB: 'engineer',
  SRB: 'surveyor',
  LARB: 'landscape',
} as const satisfies Record<keyof typeof personRegisters, string>;
