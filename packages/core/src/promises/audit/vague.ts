import { namedThings } from '../named-thing.ts';
import { withoutMarker } from '../normalise.ts';

/** Words that say nothing one could check. What is left of a sentence without them is its substance. */
const VAGUE =
  /得到|取得|实现|获得|进行|开展|做好|已经|已|进一步|不断|持续|全面|大幅|显著|明显|有效|切实|积极|充分|深入|扎实|稳步|逐步|大力|着力|全力|高度|认真|努力|加强|提升|提高|改善|完善|优化|强化|深化|推动|推进|促进|加快|落实|健全|增强|营造|巩固|拓展|夯实|重视|形成|良好|较好|更好|成效|效果|成果|进展|发展|突破|水平|能力|质量|效率|力度|氛围|环境|基础|机制|体系|制度|格局|作用|优势|影响力|满意度|获得感|工作|各项|相关|有关|服务|管理|建设|配套|校园|周边|城市|社区|乡村|农村|交通|教育|医疗|卫生|健康|素养|养老|文化|生态|市场|安全|生活|营商|创新|人才|产业|园区|片区|区域|全区|我区|企业|群众|居民|社会|部门|单位|合作|交流|沟通|协调|宣传|监管|保障|支持|指导|统筹|方面|情况|问题|需求|措施|任务|目标|要求|重点|一步|的|了|和|与|及|等|并|对|为|在|把|将|向|更加|一定|较大|重大|新|好|大|高/g;
const CHECKABLE =
  /[\d%《》“”A-Za-z]|[一二三四五六七八九十百千两]+[个家所批项名人次台套条份篇场座]|首[个家所批次]|[一-鿿]{2}(?:路|街|区|市|镇|村|局|委|院|校|馆|站|厅|中心|平台|系统|办法|方案|规划|条例|清单|协议|公司|集团|联盟)/;

/** Whether a sentence leaves nothing to check: no figure, date, document, name, place or product. Judged in
 * favour of the letter: more than a fifth of other words clears it. */
export function isVague(said: string): boolean {
  const text = withoutMarker(said);
  const plain = text.replace(/[，。；：、！？\s]/g, '');
  if (plain.length < 6 || plain.length > 60) return false;
  if (plain.replace(VAGUE, '').length > plain.length / 5) return false;
  const own = plain.replace(/全区|我区|园区|片区|区域|社区|城区/g, '');
  return !CHECKABLE.test(own) && namedThings(text).length === 0;
}
