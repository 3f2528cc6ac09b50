import type { MeasureStatus } from '@twinpark/text';
import { bureaus, places, type PooledMeasure } from './parts.ts';
import { randomOf, type Random } from './random.ts';

/** Something a unit works on for some years. */
interface Undertaking {
  /** As its letters call it: “云岭”人才公寓, 《…行动计划》. */
  readonly name: string;
  readonly heading: string;
  /** The year in which it comes about; it is planned before and grows afterwards. */
  readonly year: number;
  readonly size: number;
  readonly counted: string;
}

/** A bureau with its own subjects. */
export interface Unit {
  /** City and bureau, as in 杭州市教育局. */
  readonly name: string;
  readonly city: string;
  readonly undertakings: readonly Undertaking[];
}

const words = (text: string): readonly string[] => text.split(' ');

const furtherPlaces = words('太原 大同 南昌 赣州 南宁 柳州 海口 沈阳 大连 长春 石家庄 唐山');
const cities = [...places, ...furtherPlaces];

/** How many units there are. */
export const unitCount = cities.length * bureaus.length;
/** The first year of the units' letters, and how many years there are. */
export const firstYear = 2012;
export const yearCount = 14;

const UNDERTAKINGS = 54;
/** A unit speaks of an undertaking from so many years before it comes about to so many after. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 3;

const first = Array.from('云松岭湖溪海星河江石梅竹桃柳枫兰荷鹤鹿凤龙麒春夏秋冬东西南北金银玉珠');
const second = Array.from('岭川湾港城园台桥门关坊洲浦塘泉谷峰原岸津渡洋滨汀屿寨阁楼亭轩居里巷');
const third = Array.from('新安宁和兴盛永长福瑞祥康泰丰源通达华');
const kinds = words(
  '人才公寓 公共实训基地 再生水厂 文化驿站 养老服务中心 公共停车场 科普展馆 概念验证中心 ' +
    '联合实验室 社区公园 中心小学 人民医院 快速路 数据平台 创业孵化基地 中医药工作室 滨河绿道 ' +
    '体育馆 图书馆 海洋牧场 冷链物流园 检验检测中心 托育中心 校外实践基地',
);
const rules = words('行动计划 实施方案 管理办法 专项规划 补贴细则 工作指引');
const counted = words('个 处 家 万平方米 亩 公里 套 床 座');
const headings = words(
  '关于完善配套设施 关于加强财政支持 关于引进专业人才 关于优化审批流程 关于扩大服务供给 ' +
    '关于推动数据共享 关于提升治理水平 关于培育市场主体 关于保护生态环境 关于加强区域合作',
);

function undertaking(city: string, random: Random): Undertaking {
  const own =
    random.pick(first) + random.pick(second) + (random.chance(0.6) ? random.pick(third) : '');
  const name = random.chance(0.2)
    ? `《${city}市${own}片区${random.pick(rules)}》`
    : `${own}${random.pick(kinds)}`;
  return {
    name,
    heading: random.pick(headings),
    // The first year's letters have as much to say as those of any other.
    year: firstYear - YEARS_AFTER + random.below(yearCount + YEARS_AFTER + YEARS_BEFORE),
    size: 2 + random.below(900),
    counted: random.pick(counted),
  };
}

const units = new Map<number, Unit>();

/** The unit of this number, from 0 on, always the same. */
export function unitOf(number: number): Unit {
  const known = units.get(number);
  if (known) return known;
  const random = randomOf(1_000_003 * (number + 1));
  const city = cities[number % cities.length] ?? '';
  const bureau = bureaus[Math.floor(number / cities.length) % bureaus.length] ?? '';
  const unit = {
    name: `${city}市${bureau}`,
    city,
    undertakings: Array.from({ length: UNDERTAKINGS }, () => undertaking(city, random)),
  };
  units.set(number, unit);
  return unit;
}

/** What a unit can say of an undertaking in a year; null when it is too early or too late for it. */
export function stateOf(work: Undertaking, year: number, random: Random): PooledMeasure | null {
  const age = year - work.year;
  if (age < -YEARS_BEFORE || age > YEARS_AFTER) return null;
  const rule = work.name.startsWith('《');
  const size = `${String(work.size + Math.max(0, age) * 7)}${work.counted}`;
  const say = (status: MeasureStatus, texts: readonly string[]): PooledMeasure => ({
    text: random.pick(texts),
    status,
  });
  if (age < 0) {
    return rule
      ? say('planned', [`将印发${work.name}`, `拟于明年出台${work.name}`])
      : say('planned', [`计划建设${work.name}，规模${size}`, `下一步将启动${work.name}建设`]);
  }
  if (age === 0) {
    return rule
      ? say('advancing', [`正在编制${work.name}`, `${work.name}正在征求意见`])
      : say('advancing', [`正在建设${work.name}，规模${size}`, `加快推进${work.name}建设`]);
  }
  return rule
    ? say('done', [`已印发${work.name}`, `按照${work.name}，累计支持项目${size}`])
    : say('done', [`已建成${work.name}，规模${size}`, `${work.name}已投入使用，规模达到${size}`]);
}
