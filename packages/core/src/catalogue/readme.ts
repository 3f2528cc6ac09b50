import { targetsOf } from '../engine/index.ts';
import type {
  Bundle,
  ClockRule,
  Parameters,
  ParameterSources,
  Scheme,
  Source,
  Text,
  Value,
} from '../model/index.ts';
import { showSource, showValue } from '../rules/index.ts';
import { everyRowOfClock } from './item.ts';

/** What a README holds that follows from the definition, between these two lines: written by `twinpark check --write`, so
 * that officials read what runs. */
const readmeMarks = {
  begin:
    '<!-- 以下由事项定义生成（twinpark check --write），请勿手改 · written from the definition, not by hand -->',
  end: '<!-- 生成部分到此为止 · end of what is written from the definition -->',
} as const;

/** What one zone gives a scheme. */
interface SchemeUse {
  readonly zone: Text;
  readonly parameters: Parameters;
  readonly sources: ParameterSources;
}

/** A README with this text between its marks, or at its end where it has none yet. */
export function withWritten(readme: string, written: string): string {
  const { begin, end } = readmeMarks;
  const part = `${begin}\n\n${written.trim()}\n\n${end}\n`;
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) return `${readme.trimEnd()}\n\n${part}`;
  return readme.slice(0, from) + part + readme.slice(to + end.length).replace(/^\n/, '');
}

/** What a scheme says of itself: basis, who, steps, clocks, limits of the law, parameters of each zone, what is recorded.
 * Chinese and English side by side, as GitHub's Markdown. */
export function schemeReadme(
  scheme: Scheme,
  clockTable: readonly ClockRule[],
  uses: readonly SchemeUse[],
): string {
  return [
    section('依据 Basis', scheme.basis.map(sourceLine)),
    section(
      '由谁办理 Who',
      Object.entries(scheme.actors).map(([id, actor]) => `- ${both(actor.title)} \`${id}\``),
    ),
    steps(scheme),
    clocks(scheme, clockTable),
    limits(scheme, clockTable),
    section('参数 Parameters', parametersOf(scheme, uses)),
    section('留下的记录 What is recorded', records(scheme)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What a bundle says of itself: basis, parts with their order, shared questions. */
export function bundleReadme(bundle: Bundle, schemes: ReadonlyMap<string, Scheme>): string {
  const titleOf = (id: string): string => {
    const part = bundle.parts[id];
    const title = part?.title ?? schemes.get(part?.scheme ?? '')?.title;
    return title === undefined ? id : both(title);
  };
  const parts = Object.entries(bundle.parts).map(([id, { scheme, after, when }]) => [
    titleOf(id),
    `\`${scheme}\``,
    after === undefined
      ? '提交时 when handed in'
      : after.map(({ part, outcomes }) => `${titleOf(part)}：${outcomes.join(', ')}`).join('；'),
    when ? '按需 if needed' : '必办 always',
  ]);
  const asked = [
    ...Object.values(bundle.asks ?? {}).map(({ title }) => both(title)),
    ...Object.entries(bundle.shared ?? {}).map(([id, { title, fields }]) => {
      const [part = '', field = ''] = Object.entries(fields)[0] ?? [];
      const own = schemes.get(bundle.parts[part]?.scheme ?? '')?.fields[field]?.title;
      const said = title ?? own;
      return said === undefined ? id : both(said);
    }),
  ];
  return [
    section('依据 Basis', bundle.basis.map(sourceLine)),
    section(
      '各部分 Parts',
      tableOf(['部分 Part', '事项 Scheme', '何时开始 Begins', '是否需要 Needed'], parts),
    ),
    section(
      '只答一次的问题 Asked once',
      asked.map((one) => `- ${one}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function both(text: Text): string {
  return `${text['zh-Hans']} ${text.en}`;
}

function sourceLine(source: Source): string {
  return `- ${showSource(source, 'zh-Hans')} · ${showSource(source, 'en')}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.join('\n')}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}

const byItself = '系统 by itself';

function steps(scheme: Scheme): string {
  const rows = Object.entries(scheme.stages).flatMap(([stage, { title, final }]) => {
    if (final) return [];
    const here = Object.values(scheme.actions).filter(({ at }) => at.includes(stage));
    return here.map((action) => {
      const targets = [...new Set(targetsOf(action.goes))];
      const { onExpiry, onDay, nightly, onLead } = action;
      const isTimer = [onExpiry, onDay, nightly, onLead].some((one) => one !== undefined);
      return [
        both(title),
        both(action.title),
        isTimer
          ? byItself
          : [action.by]
              .flat()
              .map((id) => nameOf(scheme, id))
              .join('；'),
        targets.map((id) => scheme.stages[id]?.title['zh-Hans'] ?? id).join('、') || '–',
      ];
    });
  });
  return section(
    '环节 Steps',
    tableOf(['环节 Stage', '操作 Action', '由谁 By', '去往 Leads to'], rows),
  );
}

function nameOf({ actors }: Scheme, id: string): string {
  return actors[id]?.title['zh-Hans'] ?? id;
}

const unitNames: Readonly<Record<ClockRule['unit'], string>> = {
  'working-day': '个工作日 working days',
  day: '天 days',
  week: '周 weeks',
  month: '个月 months',
};

function daysOf({ amount, unit, extension, from }: ClockRule): string {
  const more =
    extension === undefined
      ? ''
      : `（可延长 ${String(extension)} at most ${String(amount + extension)}）`;
  return `${String(amount)} ${unitNames[unit]}${more} · ${from} 起 since`;
}

function clocks(scheme: Scheme, table: readonly ClockRule[]): string {
  const rows = Object.entries(scheme.clocks).flatMap(([id, { title, owner }]) =>
    everyRowOfClock(scheme, id, table).map((row) => [
      both(title),
      nameOf(scheme, owner),
      daysOf(row),
      showSource(row.source, 'zh-Hans'),
    ]),
  );
  return section(
    '时限 Clocks',
    tableOf(['时限 Clock', '由谁 Whose', '多久 How long', '依据 Basis'], rows),
  );
}

const none = {
  law: '法律没有规定期限 no limit set by law',
  pledge: '以服务承诺代替，并非法定期限 a performance pledge, not a limit set by law',
} as const;
/** While nobody has looked it up: whether the law sets one is not known. */
const unverified = {
  law: '未查到法定期限，待核实 no statutory limit found; to be verified',
  pledge: `${none.pledge}（待核实 to be verified）`,
} as const;

function limits(scheme: Scheme, table: readonly ClockRule[]): string {
  const lines = (scheme.guide?.days.limits ?? []).flatMap((limit) => {
    if ('none' in limit) {
      const { of, verified } = limit;
      const known = verified ? none[limit.none] : unverified[limit.none];
      return [`- ${of === undefined ? '' : `${both(of)}：`}${known}`];
    }
    const title = scheme.clocks[limit.clock]?.title;
    return everyRowOfClock(scheme, limit.clock, table).map(
      (row) =>
        `- ${title === undefined ? '' : `${both(title)}：`}${daysOf(row)}，${showSource(row.source, 'zh-Hans')}`,
    );
  });
  return section('法定时限 What the law allows', lines);
}

function parametersOf(scheme: Scheme, uses: readonly SchemeUse[]): readonly string[] {
  const named = new Map(
    Object.values(scheme.lookups).flatMap(({ from, title }) =>
      'parameter' in from ? [[from.parameter, title] as const] : [],
    ),
  );
  return [...named].map(([name, title]) => {
    const values = uses.map(({ zone, parameters, sources }) => {
      const source = sources[name];
      const said = source === undefined ? '未核实 not verified' : showSource(source, 'zh-Hans');
      return `${zone['zh-Hans']} ${shownParameter(parameters[name])}（${said}）`;
    });
    return `- \`${name}\` ${both(title)}：${values.join('；')}`;
  });
}

function shownParameter(given: Parameters[string] | undefined): string {
  if (given === undefined) return '未设定 not set';
  const versions = versionsOf(given);
  if (versions === null) return showValue(given as Value, 'zh-Hans');
  return versions.map(({ from, value }) => `${from} 起 ${showValue(value, 'zh-Hans')}`).join('，');
}

function versionsOf(given: Parameters[string]): readonly { from: string; value: Value }[] | null {
  if (typeof given !== 'object' || !('versions' in given) || !Array.isArray(given.versions)) {
    return null;
  }
  return given.versions as readonly { from: string; value: Value }[];
}

function records(scheme: Scheme): readonly string[] {
  const titled = (
    kind: string,
    all: Readonly<Record<string, { readonly title: Text }>> | undefined,
  ): readonly string[] =>
    Object.entries(all ?? {}).map(([id, { title }]) => `- ${kind}：${both(title)} \`${id}\``);
  return [
    ...titled('名录 register', scheme.registers),
    ...titled('台账 ledger', scheme.ledgers),
    ...titled('凭证 certificate', scheme.certificates),
    ...elsewhere(scheme),
    ...titled('结果 outcome', scheme.outcomes),
    ...Object.entries(scheme.numbers).map(([id, { form }]) => `- 编号 number：${form} \`${id}\``),
  ];
}

/** Registers and ledgers of other schemes that this one writes in. */
function elsewhere(scheme: Scheme): readonly string[] {
  const effects = [
    ...[scheme.opening, ...Object.values(scheme.actions)].flatMap(({ effects: some = [] }) => some),
    ...Object.values(scheme.outcomes).flatMap(({ effects: some }) => some),
  ];
  const registers = effects.flatMap((effect) =>
    'entry' in effect ? [effect.entry] : 'change' in effect ? [effect.change] : [],
  );
  const ledgers = effects.flatMap((effect) => ('post' in effect ? [effect.post] : []));
  const named = (kind: string, ids: readonly unknown[], own: object | undefined): string[] =>
    [...new Set(ids.filter((id) => typeof id === 'string'))]
      .filter((id) => !Object.hasOwn(own ?? {}, id))
      .map((id) => `- ${kind}：\`${id}\`（另一事项所设 kept by another scheme）`);
  return [
    ...named('名录 register', registers, scheme.registers),
    ...named('台账 ledger', ledgers, scheme.ledgers),
  ];
}
