import { text } from '../model/index.ts';
import type { FigureDefinition } from './definition.ts';

const replies = ['proposal-reply', 'suggestion-reply'] as const;
const sentInYear = { kinds: replies, year: { given: 'year' } } as const;
const ofUnit = { year: { given: 'year' }, unit: { given: 'unit' } } as const;
const letterUnit = text('件', '件', 'replies');
const promiseUnit = text('项', '項', 'promises');

const repliesOfClass = (letter: 'A' | 'B' | 'C' | 'D'): FigureDefinition => ({
  id: `replies-class-${letter.toLowerCase()}`,
  title: text(`${letter}类答复件数`, `${letter}類答覆件數`, `Replies of class ${letter}`),
  unit: letterUnit,
  how: text(
    `本年度已发出、办理实效为${letter}类的提案建议答复，按答复计`,
    `本年度已發出、辦理實效屬${letter}類的提案建議答覆，按答覆計`,
    `Replies to proposals and suggestions issued for the year with result class ${letter}; each reply counts once`,
  ),
  rule: { count: { letters: { ...sentInYear, classes: [letter] } } },
});

/** The figures that letters may refer to. */
export const figureDefinitions: readonly FigureDefinition[] = [
  {
    id: 'replies-sent',
    title: text('答复件数', '答覆件數', 'Replies sent'),
    unit: letterUnit,
    how: text(
      '本年度已发出的提案建议答复，按答复计',
      '本年度已發出的提案建議答覆，按答覆計',
      'Replies to proposals and suggestions issued for the year; each reply counts once',
    ),
    rule: { count: { letters: sentInYear } },
  },
  ...(['A', 'B', 'C', 'D'] as const).map(repliesOfClass),
  {
    id: 'unit-replies-sent',
    title: text('本单位答复件数', '本單位答覆件數', 'Replies sent by the unit'),
    unit: letterUnit,
    how: text(
      '本年度本单位主办并已发出的答复',
      '本年度由本單位主辦並已發出的答覆',
      'Replies issued for the year with the unit as lead',
    ),
    rule: { count: { letters: { ...sentInYear, unit: { given: 'unit' } } } },
  },
  {
    id: 'unit-promises-done',
    title: text(
      '本单位当年完成事项',
      '本單位當年完成事項',
      'Promises the unit completed in the year',
    ),
    unit: promiseUnit,
    how: text(
      '本单位本年度函件工作清单“当年完成的事项”所列各项',
      '本單位本年度函件工作清單「當年完成的事項」所列各項',
      'Items under “done this year” in the work lists of the unit’s letters of the year',
    ),
    rule: { count: { promises: { ...ofUnit, place: 'work-list', statuses: ['done'] } } },
  },
  {
    id: 'unit-completion-share',
    title: text('本单位清单完成率', '本單位清單完成率', 'Share of the unit’s work list completed'),
    unit: text('%', '%', '%'),
    how: text(
      '本年度工作清单中当年完成的事项占清单全部事项的百分比，四舍五入保留一位小数',
      '本年度工作清單中當年完成的事項佔清單全部事項的百分比，四捨五入至小數點後一位',
      'Items done this year as a share of all items of the year’s work lists, rounded half up to one place',
    ),
    rule: {
      share: {
        of: { count: { promises: { ...ofUnit, place: 'work-list', statuses: ['done'] } } },
        in: { count: { promises: { ...ofUnit, place: 'work-list' } } },
        places: 1,
      },
    },
  },
  {
    id: 'unit-lineages-completed',
    title: text(
      '本单位已完成的承诺沿革',
      '本單位已完成的承諾沿革',
      'Lineages the unit has completed',
    ),
    unit: promiseUnit,
    how: text(
      '截至当日，本单位承诺中最近一次表述为已完成的沿革，同一承诺历年只计一次',
      '截至當日，本單位承諾中最近一次表述為已完成的沿革，同一承諾歷年只計一次',
      'Lineages of the unit whose newest promise says done, up to the date; a promise counts once over the years',
    ),
    rule: { count: { lineages: { unit: { given: 'unit' }, statuses: ['done'] } } },
  },
  {
    id: 'proposals-filed',
    title: text('立案件数', '立案件數', 'Proposals and suggestions filed'),
    unit: text('件', '件', 'matters'),
    how: text(
      '本年度登记并经审查立案的提案建议，依办理日志',
      '本年度登記並經審查立案的提案建議，依辦理日誌',
      'Proposals and suggestions registered in the year and filed after review, by the log',
    ),
    rule: {
      count: {
        matters: { scheme: 'proposals', year: { given: 'year' }, reached: ['filed'] },
      },
    },
  },
  {
    id: 'proposals-answered',
    title: text('已答复件数', '已答覆件數', 'Proposals and suggestions answered'),
    unit: text('件', '件', 'matters'),
    how: text(
      '本年度登记的提案建议中已发出答复的，依办理日志，按案计',
      '本年度登記的提案建議中已發出答覆者，依辦理日誌，按案計',
      'Proposals and suggestions registered in the year for which a reply went out, by the log; each matter counts once',
    ),
    rule: {
      count: { matters: { scheme: 'proposals', year: { given: 'year' }, issued: 'reply' } },
    },
  },
];

/** The definition of this id, or null. */
export function figureDefinition(id: string): FigureDefinition | null {
  return figureDefinitions.find((one) => one.id === id) ?? null;
}
