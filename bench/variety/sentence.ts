import type { MeasureStatus } from '@twinpark/text';
import type { Random } from './random.ts';

const words = (text: string): readonly string[] => text.split(' ');

const openings = words(
  '围绕重点任务 按照年度计划 结合辖区实际 针对群众反映的突出问题 会同相关部门 依托现有平台 ' +
    '发挥行业协会作用 坚持问题导向 着眼长远发展 通过政府购买服务 借鉴先进城市经验 在充分调研的基础上',
);

const doers: Readonly<Record<MeasureStatus, readonly string[]>> = {
  done: words('已建成 已完成 印发实施 成功举办 累计建设 全年新增 已投入使用 已组织开展'),
  advancing: words('正在建设 加快推进 持续完善 积极推动 正在编制 稳步实施 正在开展'),
  planned: words('将启动 拟建设 计划新增 下一步将完善 明年将推出 争取建成 力争完成'),
  unknown: words('暂不具备条件建设 受用地限制难以新建'),
};

const objects = words(
  '社区服务中心 产业孵化基地 公共实训基地 数字化管理平台 儿童友好公园 智能公交站台 ' +
    '再生水厂 河道碧道 文化驿站 养老服务站 人才公寓 公共充电桩 危险边坡治理点 科普展馆 ' +
    '跨境电商产业园 海洋牧场 中医药传承工作室 校外实践课堂 联合实验室 概念验证中心 ' +
    '应急避难场所 老旧电梯更新项目 屋顶光伏项目 标准化菜市场 无障碍通道 托育机构',
);

const units = words('个 处 家 座 项 套 公里 万平方米 亩 批 所 场');
const effects = words(
  '惠及居民 服务企业 带动就业 覆盖学校 吸引投资 培训骨干 节约用水 减少拥堵时间 完成投资',
);
const effectUnits = words('万人 家 人 所 亿元 名 万吨 小时 万元');

const number = (most: number, random: Random): string => {
  const value = String(1 + random.below(most));
  return random.chance(0.15) ? `${value}.${String(1 + random.below(9))}` : value;
};

/** A sentence of an official's making: where, what, how many, to what effect, with the status that its
 * verb gives it. */
export function sentence(
  place: string,
  random: Random,
): { readonly text: string; readonly status: MeasureStatus } {
  const status = random.pick(['done', 'done', 'advancing', 'planned', 'unknown'] as const);
  const act = `${random.pick(doers[status])}${place}${random.pick(objects)}${number(300, random)}${random.pick(units)}`;
  const opening = random.chance(0.5) ? `${random.pick(openings)}，` : '';
  const at = random.below(effects.length);
  const effect = random.chance(0.5)
    ? `，${effects[at] ?? ''}${random.pick(['', '约', '超过', '近'])}${number(900, random)}${effectUnits[at] ?? ''}`
    : '';
  const more = random.chance(0.3) ? `，并以${random.pick(objects)}为重点带动周边片区协同发展` : '';
  return { text: `${opening}${act}${effect}${more}`, status };
}
