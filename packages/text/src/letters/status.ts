import type { MeasureStatus } from '../reading.ts';

/** What stands in marks names things; its verbs say nothing about this measure. */
const NAMED = /《[^《》\n]{0,120}》?|“[^“”\n]{0,60}”|（[^（）\n]{0,80}）|\([^()\n]{0,80}\)/g;

const CLAUSE_END = /[，。；;：:,！!\n]/;

const FINISHED =
  '完成|建成|印发|出台|发布|签订|签署|获批|获得|挂牌|揭牌|成立|设立|落地|入选|入驻|投用|投入使用|投产|开通|上线|竣工|验收|启用|运行|运营|纳入|写入|列入|落实到位|通过验收|公布|颁布|实现|下达|举办|形成|汇聚|提供';

/** 尚未、未能、暂未 …: whatever is said to be done in the clause is not. */
const NEGATED = /尚未|尚无|尚需|仍需|未能|暂未|还未|未有|未予|无法|暂无|暂不|不具备/;
/** 待…审议, 待…明确: somebody else has to act first. */
const WAITING =
  /(?:还|尚|仍|有|需|须)?待(?!遇|机)[^，。；]{0,24}(?:审议|审批|审定|批复|批准|研究|明确|印发|出台|同意|确定|落实|下达)/;
const PLANNED =
  /下一步|下阶段|未来|今后|接下来|后续|明年|力争|争取|谋划|拟(?![订制定]?(?:了|完))|计划(?=于|在|到|年|通过|投|建|用|对|开|新|组织|启动|举办|推出|完成|安排|将)|预计|准备|打算|将(?=[^，。；]{0,24}(?:进一步|继续|会|积极|持续|加强|加快|推|按|结合|开|组|把|在|于|对|与|联|建|完|启|制|出|落|以|从|争|努|重|会同|协|认|全|大|同|依|根|适|研|纳入|不断|充分|深|着|统|引|支|配|实|优|探|为|举|试|尽|定|向|严|聚|继|围))|拟于|尚在谋划|待落实/;
const PERFECT =
  /已经?(?!启动|着手|开始|正在)(?=.)|业已|现已|均已|(?:完成|建成|印发|出台|发布|签订|签署|举办|建设|启动|设立|成立|组织|开展|制定|培养|引进|服务|实现|建立|组建|印制|选派|孵化|投资|赞助|实施|明确|优化|提供)了|累计|截至|顺利|成功|首次|被(?:认定|评为|授予|列入|纳入)/;
const ADVANCING =
  /正(?=在|式?[开处推积加大按进抓组研筹编申配着有逐全稳])(?!式)|正在|在建|推进|推动|加快|持续|积极|开展|探索|支持|加强|深化|深入|着力|不断|进一步|逐步|稳步|促进|优化|完善|鼓励|协调|配合|对接|拓展|强化|健全|落实|扩大|提升|提高|构建|打造|已启动|已着手|已开始/;
const DRIVING =
  /推动|推进|加快|促进|争取|力争|支持|协助|配合|协调|鼓励|助力|持续|积极|探索|着力|大力|全力/;
const FINISHING = new RegExp(FINISHED);

type Sign = Exclude<MeasureStatus, 'unknown'>;

/** What one clause says, by its head verb: the verb that governs the others stands first, so
 * 推动…印发 is advancing where 印发 alone is done. */
function signOf(clause: string): Sign | null {
  if (NEGATED.test(clause)) return ADVANCING.test(clause) ? 'advancing' : 'planned';
  const perfect = clause.search(PERFECT);
  const planned = clause.search(PLANNED);
  if (planned >= 0 && (perfect < 0 || planned < perfect)) return 'planned';
  if (perfect >= 0) return 'done';
  if (WAITING.test(clause)) return 'planned';
  const finished = clause.search(FINISHING);
  const driving = clause.search(DRIVING);
  const advancing = clause.search(ADVANCING);
  if (/正(?:在|处于)|正(?!式)/.test(clause) && advancing >= 0) return 'advancing';
  if (
    finished >= 0 &&
    (driving < 0 || finished < driving) &&
    (advancing < 0 || finished <= advancing)
  )
    return 'done';
  return advancing >= 0 ? 'advancing' : null;
}

/** The status of a measure from its wording. The first clause that says something decides, unless
 * that clause only leads in ("通过…"). A measure whose work has begun and goes on
 * (已启动…正推进) is advancing. */
export function statusOf(measure: string): MeasureStatus {
  const plain = measure.replace(NAMED, '“”');
  let first: Sign | null = null;
  for (const clause of plain.split(CLAUSE_END)) {
    const sign = signOf(clause);
    if (sign === null) continue;
    first ??= sign;
    if (first !== sign) break;
  }
  return first ?? 'unknown';
}
