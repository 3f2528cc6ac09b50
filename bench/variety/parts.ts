import type { MeasureStatus } from '@twinpark/text';
import { goldLetters } from '../accuracy/corpus.ts';
import { sentence } from './sentence.ts';
import type { Random } from './random.ts';

/** What is done, in one sentence, and how far it is. */
export interface PooledMeasure {
  readonly text: string;
  readonly status: MeasureStatus;
}

export interface PooledPoint {
  readonly heading: string;
  readonly measures: readonly PooledMeasure[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** Cities, without their rank. */
export const places = words(
  '广州 深圳 珠海 佛山 东莞 中山 惠州 江门 肇庆 杭州 宁波 温州 南京 ' +
    '苏州 无锡 常州 成都 绵阳 武汉 宜昌 厦门 福州 泉州 济南 青岛 烟台 ' +
    '郑州 洛阳 长沙 株洲 合肥 芜湖 西安 兰州 昆明 贵阳',
);

/** What a city's bureaus are called. */
export const bureaus = words(
  '教育局 财政局 科学技术局 交通运输局 生态环境局 住房和城乡建设局 商务局 ' +
    '民政局 水务局 卫生健康委员会 发展和改革委员会 人力资源和社会保障局 ' +
    '文化广电旅游局 市场监督管理局 工业和信息化局 农业农村局 自然资源局',
);

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜');
const given = Array.from('安宁远清和明舒朗知行思齐若水云舟望川听雨怀瑾书白景行嘉言允文一鸣子衿');

const subjects = words(
  '优化营商环境 加强职业教育 改善社区养老服务 推进绿色出行 保护历史街区 ' +
    '扩大托育供给 发展低空经济 提升河道水质 促进港澳青年就业 ' +
    '建设科技企业孵化器 培育专精特新企业 便利跨境数据流动 完善医疗急救体系 ' +
    '支持科研仪器共享 推动校企合作 规范共享单车停放 加快地铁接驳 ' +
    '壮大生物医药产业 增加体育场地 做好老旧小区改造 引进国际学校 振兴老字号',
);

/** Points of the corpus's letters; read once. */
const pool: readonly PooledPoint[] = goldLetters().flatMap(({ gold }) =>
  gold.points.map(({ heading, measures }) => ({
    heading: heading.replace(/^[（(]?[一二三四五六七八九十]+[)）]?、?|^第.条\s*/u, '').trim(),
    measures,
  })),
);

export const place = (random: Random): string => random.pick(places);
export const bureau = (random: Random): string => random.pick(bureaus);
export const subject = (random: Random): string => random.pick(subjects);
export const person = (random: Random): string =>
  random.pick(surnames) + random.pick(given) + (random.chance(0.8) ? random.pick(given) : '');

/** Another number of the same length; years become the letter's year or the one before. */
function renumber(text: string, year: number, random: Random): string {
  return text
    .replace(/20\d\d(?=年)/gu, () => String(year - random.below(2)))
    .replace(/(?<![\d.])\d+(?:\.\d+)?(?![\d.]|[年月日])/gu, (number) =>
      /^20\d\d$/.test(number)
        ? number
        : number.replace(/\d/g, (digit, at: number) =>
            digit === '.' ? digit : String(at === 0 ? 1 + random.below(9) : random.below(10)),
          ),
    );
}

/** A measure of the corpus with other numbers: what officials of many units write alike. */
export function turnOfPhrase(year: number, random: Random): PooledMeasure {
  const { text, status } = random.pick(random.pick(pool).measures);
  return { text: renumber(text, year, random).replace(/。$/u, ''), status };
}

/** A point of the corpus with its measures in another order and with other numbers; now and then a
 * measure of another point stands among them. */
export function point(year: number, random: Random): PooledPoint {
  const base = random.pick(pool);
  const extra = random.pick(random.pick(pool).measures);
  const made = Array.from({ length: 1 + random.below(4) }, () =>
    sentence(random.pick(places), random),
  );
  const measures = random.chance(0.4) ? [...base.measures, extra, ...made] : [...made, extra];
  return {
    heading: random.chance(0.5) ? base.heading || subject(random) : `关于${subject(random)}`,
    measures: measures.map(({ text, status }) => ({
      text: renumber(text, year, random).replace(/。$/u, ''),
      status,
    })),
  };
}
