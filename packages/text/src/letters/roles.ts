import type { Warning } from '../reading.ts';
import { textOf, type GridRow } from './grid.ts';
import type { Piece } from './piece.ts';
import type { Found } from './title.ts';

const LEADS = /主办意见|主办的函/;
const JOINS = /会办意见|协办意见/;
const SAYS_CO = /会办(?:情况|意见)(?:报告|答复|函复|回复|如下|函告)|作为会办单位|为会办单位/;
const SAYS_LEAD = /为主办单位|作为主办单位|主办意见(?:函复|函告|如下)/;

/** C31: a letter that calls itself the lead's opinion in one place and a co-handler's in another,
 * or whose work list names another lead. Both are kept visible; neither is corrected. */
export function roleWarnings(
  title: Found | null,
  around: readonly Piece[],
  lead: string | null,
  facts: GridRow,
): Warning[] {
  const warnings: Warning[] = [];
  const other = LEADS.test(title?.text ?? '')
    ? SAYS_CO
    : JOINS.test(title?.text ?? '')
      ? SAYS_LEAD
      : null;
  for (const piece of other === null ? [] : around) {
    const match = other?.exec(piece.text.slice(0, 1000));
    if (match === null || match === undefined) continue;
    const start = piece.start + match.index;
    const message = `The title says ${LEADS.test(title?.text ?? '') ? '主办意见' : '会办意见'}, the text says ${match[0]}; expected one role. Both are kept.`;
    warnings.push({ code: 'C31', message, span: [start, start + match[0].length] });
    break;
  }
  const listed = textOf(facts.get('lead'));
  const cell = facts.get('lead')?.[0];
  if (cell !== undefined && lead !== null && listed !== '' && !sameUnit(listed, lead)) {
    const message = `The letter says ${lead} leads, its work list says ${listed}; expected one lead. Both are kept.`;
    warnings.push({ code: 'C31', message, span: [cell.start, cell.end] });
  }
  return warnings;
}

function sameUnit(one: string, two: string): boolean {
  return one.endsWith(two) || two.endsWith(one);
}
