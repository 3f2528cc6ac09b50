import { unitTable } from '../scan/unit-table.ts';
import type { Step } from './tally.ts';

/** Controls that stand as tokens anywhere: 【字体：大 中 小】, [打印本页]. */
const TOKEN =
  /[【[（(](?:\s?(?:字体|字号)\s?[：:]?\s?大?\s?中?\s?小?|打印(?:本页|此页)?|关闭(?:窗口|本页)?|我要纠错|收藏本页)\s?[】\]）)]/g;

/** Lines that are nothing but a page's controls. Leaves out sentences (经验分享到各地。) and what says
 * where a letter comes from or when it was published. */
const LINE = new RegExp(
  `^\\s*(?:${[
    '(?:您?现在的?位置|您的位置|当前位置)(?:是)?\\s?[：:]?[^。；\\n]{0,80}',
    '首页(?:\\s?[>＞»/-]+\\s?[^>＞»。；\\n]{1,30}){1,6}',
    '分享(?:到|至)?\\s?[：:]?(?:\\s?(?:微信|微博|新浪微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|更多))*',
    '视力保护色\\s?[：:]?[^。；\\n]{0,30}',
    '扫一扫(?:在?手机(?:上)?(?:打开|浏览|查看)(?:当前页|本页|此页)?|分享本页|关注[^。；\\n]{0,20})?',
    '(?:字体|字号)\\s?[：:]\\s?(?:大\\s?中\\s?小|小\\s?中\\s?大)',
    '(?:打印|关闭|收藏|返回顶部|返回首页|返回列表|打印本页|关闭窗口|关闭本页|我要纠错|无障碍浏览|网站地图)(?:[\\s|]+(?:打印|关闭|收藏|打印本页|关闭窗口|我要纠错|返回顶部))*',
    '(?:上一篇|下一篇)\\s?[：:][^。；\\n]{0,80}',
    '(?:责任编辑|网站标识码|技术支持)\\s?[：:][^。；\\n]{0,40}',
  ].join('|')})\\s*$`,
);
/** First characters of such lines: every other line is passed over quickly. */
const HEADS = unitTable(' 　您当首分视扫字打关收返我无网上下责技');
const LONGEST_LINE = 120;

/** C20: a page's navigation and controls go, the line they stood on stays as a blank one. */
export const dropNavigation: Step = (text, tally) => {
  const count = (): string => {
    tally.add('C20');
    return '';
  };
  const page = text.replace(TOKEN, count);
  let out = '';
  let from = 0;
  for (let start = 0; start < page.length;) {
    const newline = page.indexOf('\n', start);
    const end = newline === -1 ? page.length : newline;
    if (
      end - start <= LONGEST_LINE &&
      HEADS[page.charCodeAt(start)] === 1 &&
      LINE.test(page.slice(start, end))
    ) {
      out += page.slice(from, start) + count();
      from = end;
    }
    start = end + 1;
  }
  return from === 0 ? page : out + page.slice(from);
};
