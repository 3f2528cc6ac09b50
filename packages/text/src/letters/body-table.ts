import type { Block } from './block.ts';

const LONGEST_HEAD = 12;
const ASKS = /(?:条款|建议|事项|任务|内容|项目|承诺|要点)$/;
const TELLS = /(?:情况|进展|成效|结果)$/;
const COMING = /^(?:下一?步|后续|明年|下一?年度?)/;

/** A table in the body, a row a line: 协议条款 | 落实情况 | 下一步安排. Its head is taken away, and what stands
 * in a column of what is to come is marked so. Blocks without such a head come back as they are. */
export function withoutTableHead(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(
    ({ text, lead }, index) =>
      lead === 'line' &&
      text.length <= LONGEST_HEAD &&
      ASKS.test(text) &&
      TELLS.test(blocks[index + 1]?.text ?? ''),
  );
  const first = blocks[at];
  if (first === undefined) return blocks;
  const heads = rowOf(blocks, at);
  if (heads.length < 2 || heads.some(({ text }) => text.length > LONGEST_HEAD)) return blocks;
  const coming = new Set(heads.flatMap(({ text }, column) => (COMING.test(text) ? [column] : [])));
  const below = blocks.slice(at + heads.length);
  let column = 0;
  let line = -1;
  const marked = below.map((block): Block => {
    column = block.line === line ? column + 1 : 0;
    line = block.line;
    return coming.has(column) ? { ...block, promising: true } : block;
  });
  return [...blocks.slice(0, at), ...marked];
}

function rowOf(blocks: readonly Block[], at: number): readonly Block[] {
  const line = blocks[at]?.line;
  const end = blocks.findIndex((block, index) => index > at && block.line !== line);
  return blocks.slice(at, end < 0 ? blocks.length : end);
}
