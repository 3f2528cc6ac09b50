import { unitTable } from '../scan/unit-table.ts';

/** Words behind which no sentence ends: particles, prepositions and adverbs that ask for more. Leaves out
 * nouns and verbs that end alike (目的, 参与, 存在, 方向, 行为, 合并, 审议通过). */
const ASKS_FOR_MORE =
  /(?:(?<!目)的|(?<![饱缓总共祥融温])和|(?<!参)与|(?<!普)及|(?<![所存潜])在|(?<![应核配相面校])对|(?<![行作])为|将|把|被|(?<![自理])由|(?<![方导意取流志动走去])向|(?<![服听])从|以|(?<!合|一)并|或|于|(?<![报签迟])到|至|(?<![财神])经|按|其|各|每|不|未|已|(?<![公修改订更矫真])正|(?<![模草虚])拟|最|较|(?<!审议|表决|验收|评审|会议|全票|一致)通过|围绕|根据|按照|结合|针对|关于|包括|具有|具备|承担|(?<!有序|顺利|正在|稳步|同步)进行|进一步|不断|着力|大力|全力|邀请)$/;
/** The last characters of these. */
const ASKING = unitTable(
  '的和与及在对为将把被由向从以并或于到至经按其各每不未已正拟最较过绕据照合括有备担行步断力请',
);
/** 由乙方, 将项目: a preposition and its noun; the verb stands behind the page. */
const NO_VERB_YET = /[，、；。,][由向把被][\u3400-\u9fff]{1,4}$/;
/** …高等院校、科 ⏎ 研院所: one character behind a mark is the head of a word. */
const HALF_WORD = /[，、；。：][\u3400-\u9fff]$/;

/** With these no sentence begins. */
const GOES_ON = /^(?:[的了着和与及或、，）》”」]|以及|并且|而且|之[一间后前]|者[，、]|性[的、])/;
/** 施工，累计…: one or two characters before a mark are the tail of a sentence, unless they say when or how
 * the next goes on. */
const TAIL =
  /^(?!此外|同时|目前|其中|为此|另外|近期|首先|其次|再次|最后|今年|去年|明年|近年|近日|今后|随后|至此|总之|综上|因此|据悉|当前|现在|当年|年内|本年|年初|年底|对此|然而|但是|例如|比如|其一|截至|经查|下步|专此|特此|此复)[\u3400-\u9fff]{1,2}[，。；]/;
/** 覆 ⏎ 盖70%: one character and a figure, unless the character counts. */
const TAIL_BEFORE_FIGURE =
  /^[^共约近超有达第满逾计前后从至到自在于每各全仅另以按年月\W\d_A-Za-z][\d]/u;

/** A line begins as a paragraph does: with who acts, when, or what is done. */
const BEGINS = new RegExp(
  [
    '(?:我|本|该|各|全)[\\u3400-\\u9fff]',
    '(?:今|去|明|当|近)年|近[\\u3400-\\u9fff]年|(?:19|20)\\d{2}年|\\d{1,2}月|目前|当前|近[期日]|现[已正有将]|将|已|正在|拟|其中|例如',
    '在[\\u3400-\\u9fff]{2,12}(?:方面|领域|上|中|下)[，,]|[\\u3400-\\u9fff]{2,12}方面[，,]',
    '进一步|不断|大力|着力|全力|积极|持续|加快|推进|推动|开展|完善|健全|建立|加强|组织|深化|深入|优化|强化|落实|支持|鼓励|引导|探索|打造|出台|印发|制定|完成|建成|举办|引进|设立|成立|实施|推广|推行|牵头|协调|修订|编制|启动|上线|开通|累计|构建|搭建|发挥|坚持|聚焦|统筹|联合|会同',
    '围绕|通过|根据|按照|结合|依托|针对|对于|关于|为了|由于|随着|鉴于|考虑到|以上|欢迎|如有|如需|自\\d',
    '[\\u3400-\\u9fff]{1,12}(?:[局委办署厅院校区市县镇街处会]|中心|大学|公司|集团|街道|政府)(?:[将已正拟在与于就对按牵联积高持着全大加主组出印建开][\\u3400-\\u9fff]|，)',
  ]
    .map((form) => `^(?:${form})`)
    .join('|'),
);

/** The commonest words of official letters: a break inside one of them tore it. */
const WORDS = new Set(
  (
    '科研 研究 创新 发展 建设 企业 项目 服务 政策 工作 机制 推进 推动 加强 提升 完善 平台 资源 合作 人才 教育 技术 产业 经济 社会 管理 机构 重点 重大 ' +
    '国际 香港 深圳 澳门 基础 支持 开展 实施 落实 制度 体系 保障 规划 领域 高校 学校 医院 社区 街道 城市 区域 环境 质量 水平 能力 需求 问题 措施 方案 计划 ' +
    '任务 目标 要求 标准 数据 信息 网络 智能 金融 资金 投资 市场 贸易 交通 文化 旅游 生态 安全 应急 卫生 健康 养老 就业 住房 覆盖 提供 完成 组织 建立 探索 ' +
    '优化 促进 引进 培训 培养 设施 设备 园区 单位 部门 政府 委员 代表 提案 建议 办理 群众 居民 学生 教师 专家 团队 成果 转化 应用 试点 示范 改造 整治 监管 ' +
    '审批 流程 标志 道路 公园 停车 公交 地铁 站点 线路 运营 开放 共享 联合 协同 协调 对接 交流 活动 宣传 引导 鼓励 加快 积极 持续 深入 全面 进一 一步'
  ).split(' '),
);

function tearsWord(last: string, next: string): boolean {
  if (!WORDS.has(last.slice(-1) + next.slice(0, 1))) return false;
  return !WORDS.has(last.slice(-2)) && !WORDS.has(next.slice(0, 2));
}

const PAIRS = ['（）', '《》', '“”', '「」'] as const;

/** A bracket or quotation that the first line opens and the second closes. */
function leavesOpen(last: string, next: string): boolean {
  return PAIRS.some((pair) => {
    const [open = '', close = ''] = pair;
    if (last.lastIndexOf(open) <= last.lastIndexOf(close)) return false;
    const closed = next.indexOf(close);
    const opened = next.indexOf(open);
    return closed >= 0 && (opened < 0 || closed < opened);
  });
}

/** What two lines say of the break between them, the first of which ends without a mark. `cut`: one sentence
 * was torn. `apart`: the second begins as a paragraph does. `open`: it may be either. */
export function breakBetween(last: string, next: string): 'cut' | 'apart' | 'open' {
  const asks = ASKING[last.charCodeAt(last.length - 1)] === 1 && ASKS_FOR_MORE.test(last);
  const torn =
    asks ||
    HALF_WORD.test(last.slice(-2)) ||
    NO_VERB_YET.test(last.slice(-6)) ||
    GOES_ON.test(next) ||
    TAIL.test(next) ||
    TAIL_BEFORE_FIGURE.test(next) ||
    tearsWord(last, next) ||
    leavesOpen(last, next);
  if (torn) return 'cut';
  return BEGINS.test(next) ? 'apart' : 'open';
}
