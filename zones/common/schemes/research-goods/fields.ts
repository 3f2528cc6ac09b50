import { text, type Field, type Rule } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';
import { restField } from '../application/rests-on.ts';
import {
  long,
  pdf,
  quantity,
  setDay,
  setUnit,
  short,
  shown,
  yesNo,
} from '../application/plain-fields.ts';

/** Special biological goods (特殊物品): what is asked of them is not asked of the rest. */
export const isSpecial = () =>
  ({
    compare: { left: { field: 'kind' }, is: '=', right: { constant: 'special' } },
  }) as const satisfies Rule;

const asked = { kind: 'yes-no', privacy: 'case' } as const;

export const fields = {
  ...intakeFields,
  title: { ...shown, title: text('货物名称', '貨物名稱', 'Goods') },
  unit: { ...setUnit, title: text('申请单位', '申請單位', 'Unit that applies') },
  use: {
    ...short,
    title: text('用途', '用途', 'Use'),
    help: text(
      '正面清单按单位、货物、用途逐一对应',
      '正面清單按單位、貨物、用途逐一對應',
      'an entry holds for one unit, one kind of goods and one use',
    ),
  },
  kind: {
    kind: 'choice',
    title: text('类别', '類別', 'Kind'),
    options: {
      material: text('材料、试剂', '材料、試劑', 'material or reagent'),
      instrument: text('仪器设备', '儀器設備', 'instrument'),
      special: text(
        '特殊物品（生物制品、血液、组织、微生物等）',
        '特殊物品（生物製品、血液、組織、微生物等）',
        'special biological goods (products, blood, tissue, micro-organisms …)',
      ),
    },
    privacy: 'public',
    required: true,
  },
  hsCode: {
    kind: 'text',
    maxLength: 20,
    pattern: {
      matches: '[0-9]{6,13}',
      says: text(
        '6 至 13 位数字，例如 9027500090',
        '6 至 13 位數字，例如 9027500090',
        '6 to 13 digits, for instance 9027500090',
      ),
    },
    privacy: 'case',
    title: text('商品编号', '商品編號', 'Tariff code'),
  },
  quarantine: {
    ...yesNo,
    title: text('须检疫', '須檢疫', 'Subject to quarantine'),
    help: text(
      '须检疫的货物不能集中申报',
      '須檢疫的貨物不可集中申報',
      'goods under quarantine are declared one by one',
    ),
  },
  quantity: { ...quantity, title: text('申请数量', '申請數量', 'Quantity asked for') },
  measure: {
    ...short,
    maxLength: 20,
    title: text('计量单位', '計量單位', 'Unit of measure'),
    help: text('例如“毫升”“支”', '例如「毫升」、「支」', 'for instance “ml” or “vials”'),
  },
  asMedicine: {
    ...asked,
    title: text(
      '按药品、兽药或医疗器械管理',
      '按藥品、獸藥或醫療器械管理',
      'Managed as medicine, veterinary drug or device',
    ),
    visible: isSpecial(),
    required: true,
  },
  risk: {
    kind: 'choice',
    title: text('风险', '風險', 'Risk'),
    options: {
      ordinary: text('一般', '一般', 'ordinary'),
      high: text('高风险', '高風險', 'high'),
      unknown: text('含未知病原体', '含未知病原體', 'unknown pathogens'),
    },
    privacy: 'case',
    visible: isSpecial(),
    required: true,
  },
  firstTime: {
    ...asked,
    title: text('首次或者恢复输入', '首次或恢復輸入', 'First or resumed import'),
    visible: isSpecial(),
    required: true,
  },
  capacity: {
    ...asked,
    title: text('具备相应生物安全条件', '具備相應生物安全條件', 'Biosafety capacity is in place'),
    visible: isSpecial(),
    required: true,
  },
  joint: {
    ...asked,
    title: text('用于深港合作研究', '用於深港合作研究', 'For joint research with Hong Kong'),
    visible: isSpecial(),
    required: true,
  },
  licence: {
    kind: 'entry',
    register: 'hk-biological-licences',
    title: text(
      '香港生物材料许可编号',
      '香港生物材料許可證編號',
      'Hong Kong biological-material licence',
    ),
    help: text(
      '持有许可且用于合作研究的优先审批',
      '持有許可證並用於合作研究者獲優先審批',
      'with a licence and for joint research the application has priority',
    ),
    privacy: 'case',
    crossing: 'crosses',
    visible: isSpecial(),
  },
  papers: {
    ...pdf,
    title: text('主管部门文件', '主管部門文件', 'Papers of other authorities'),
    visible: isSpecial(),
  },
  priority: { ...asked, title: text('优先审批', '優先審批', 'Has priority') },
  accessCleared: {
    ...asked,
    title: text('已通过准入评估', '已通過准入評估', 'Entry access is cleared'),
  },
  entry: {
    kind: 'text',
    privacy: 'public',
    title: text('清单编号', '清單編號', 'Number on the list'),
  },
  more: { ...quantity, title: text('增加数量', '增加數量', 'Quantity added') },
  basisOfMore: { ...long, title: text('增加依据', '增加依據', 'Why more') },
  until: { ...setDay, title: text('有效期至', '有效期至', 'Valid until') },
  isHeld: restField,
} as const satisfies Record<string, Field>;
