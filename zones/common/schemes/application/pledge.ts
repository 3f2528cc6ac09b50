import { targetsOf } from '@twinpark/core/engine';
import {
  text,
  type Action,
  type Effect,
  type Lookup,
  type RecordEffect,
  type Register,
  type Rule,
  type Scheme,
  type Text,
} from '@twinpark/core/model';
import { beforeItsEnd, besideItsLife, type Course } from './pledge-course.ts';
import { handedIn, question, spared } from './pledge-papers.ts';

/** The fast path on credit (告知承诺): who declares to meet the conditions is granted at acceptance, looked into afterwards, and
 * revoked and barred where the declaration was false. The declaration stands for papers; what only the applicant can
 * say, personal facts among it, is asked all the same. */
export interface Pledge {
  readonly declaration: Text;
  /** Materials of the guide that the declaration stands for: files among them need not be handed in. */
  readonly replaces: readonly string[];
  /** The field by which a bar on credit is looked up, where it is not whoever applies that is barred (an agent for an
   * investor). It cannot be personal: registers are not searched by what can be erased. */
  readonly barredBy?: string;
  /** The action by which the service is granted; the declaration leaves what it and its outcome leave. */
  readonly grantedBy: string;
  /** What else ends where the declaration was false (the numbers that an institution's people were given). */
  readonly alsoEnds?: readonly RecordEffect[];
}

const barRegister = 'credit-bars';
const bars: Register = {
  title: text('承诺失信名单', '違反承諾名單', 'Declarations found false'),
  columns: {
    who: {
      title: text('主体编号', '主體編號', 'Number of who declared'),
      kind: 'text',
      privacy: 'case',
    },
    reason: { title: text('原因', '原因', 'Reason'), kind: 'text', privacy: 'case' },
  },
};

/** How long somebody is barred: no text was found that says it, so it is a parameter. */
const months: Lookup = {
  title: text('限制月数（参数）', '限制月數（參數）', 'months of a bar (parameter)'),
  yields: 'decimal',
  from: { parameter: 'barMonths' },
};

const declaredFalse = text('承诺不实，已撤销', '承諾不實，已撤銷', 'revoked: declared falsely');

/** Gives a service of the counter the fast path. Where the grant ends the matter it waits for the check; where a life
 * follows (validity, suspension, expiry) that life begins at once and the check runs beside it. Throws where the scheme
 * has no such action, no outcome at its stage, no receipt of its own, or where granting changes entries that cannot be
 * given back. */
export function withPledge<T extends Scheme>(scheme: T, pledge: Pledge): T {
  const { fields, opening, actions, clocks, outcomes, numbers, guide } = scheme;
  const grant = actions[pledge.grantedBy];
  const reached = targetsOf(grant?.goes);
  const granted = Object.values(outcomes).find(({ at }) => reached.includes(at));
  const receipt = numbers['receipt'];
  if (!grant || !granted || !receipt || !guide) {
    throw new Error(
      `Scheme "${scheme.id}" has no action "${pledge.grantedBy}" with an outcome, no receipt or no guide; expected all of them for a declaration.`,
    );
  }
  const asks = (before: readonly string[] = []): readonly string[] => {
    const last = before.indexOf('contact');
    return last < 0 ? [...before, 'pledge'] : before.toSpliced(last, 0, 'pledge');
  };
  const { accept, correct } = actions;
  const lasts = reached.some((stage) => scheme.stages[stage]?.final !== true);
  const course = lasts ? besideItsLife(scheme, grant) : beforeItsEnd(granted.effects);
  const barred = (): { readonly rule: Rule; readonly key: string | { readonly holder: string } } =>
    pledge.barredBy === undefined
      ? { rule: { holder: opening.by }, key: { holder: opening.by } }
      : { rule: { field: pledge.barredBy }, key: pledge.barredBy };
  return {
    ...scheme,
    fields: {
      ...fields,
      ...spared(scheme, pledge.replaces),
      ...course.parts.fields,
      pledge: question(scheme, pledge),
    },
    lookups: {
      ...scheme.lookups,
      isBarred: {
        title: text('列入承诺失信名单', '列入違反承諾名單', 'listed for a false declaration'),
        yields: 'yes-no',
        from: { listed: { register: barRegister, where: { who: barred().key } } },
      },
      barredUntil: {
        title: text('限制至', '限制至', 'barred until'),
        yields: 'date',
        from: { register: barRegister, where: { who: barred().key }, column: 'until' },
      },
      barMonths: months,
    },
    stages: {
      ...scheme.stages,
      ...course.parts.stages,
      declaredFalse: { title: declaredFalse, final: true },
    },
    opening: {
      ...opening,
      asks: asks(opening.asks),
      onlyIf: [...(opening.onlyIf ?? []), mayDeclare()],
    },
    clocks: {
      ...clocks,
      verification: {
        title: text('事后核查', '事後核查', 'check afterwards'),
        owner: [grant.by].flat()[0] ?? '',
        rule: 'pledge.check',
      },
    },
    actions: {
      ...actions,
      ...(accept && {
        accept: {
          ...accept,
          onlyIf: [...(accept.onlyIf ?? []), ...handedIn(scheme, pledge.replaces)],
        },
      }),
      ...(correct && { correct: { ...correct, asks: asks(correct.asks) } }),
      ...pledgeActions(scheme, grant, course),
    },
    outcomes: {
      ...outcomes,
      ...course.parts.outcomes,
      declaredFalse: {
        title: declaredFalse,
        at: 'declaredFalse',
        effects: [
          ...takenBack(scheme.id, [...(grant.effects ?? []), ...granted.effects]),
          ...(pledge.alsoEnds ?? []),
          {
            entry: barRegister,
            id: { number: 'bar' },
            columns: { who: barred().rule, reason: { field: 'reason' } },
            from: { today: true },
            until: { addMonths: { to: { today: true }, months: { lookup: 'barMonths' } } },
          },
        ],
      },
    },
    numbers: {
      ...numbers,
      bar: { form: receipt.form.replace(/\{.*$/, '失信{seq:4}'), restarts: 'never' },
    },
    registers: { ...scheme.registers, [barRegister]: bars },
    guide: {
      ...guide,
      pledge: {
        declaration: pledge.declaration,
        replaces: pledge.replaces,
        clock: 'verification',
      },
    },
  };
}

/** Who is barred hears it before handing in, with the way that is open. */
function mayDeclare(): NonNullable<Action['onlyIf']>[number] {
  return {
    rule: {
      any: [
        { not: { known: 'pledge' } },
        { not: { field: 'pledge' } },
        { not: { lookup: 'isBarred' } },
      ],
    },
    otherwise: text(
      '曾作不实承诺，至 {barredUntil}（含当日）不适用告知承诺；请在“告知承诺”选“否”，按普通程序提交材料',
      '曾作不實承諾，至 {barredUntil}（包括當日）不適用告知承諾；請在「告知承諾」選「否」，按一般程序遞交文件',
      'an earlier declaration was found false: you are barred from declaring until the end of {barredUntil}; answer “Declaration” with no and hand in the papers the ordinary way',
    ),
  };
}

/** Gives back what granting left: its entries and certificates are revoked, postings reversed, slots released. */
function takenBack(scheme: string, left: readonly Effect[]): readonly RecordEffect[] {
  const undone = left.flatMap((effect): readonly RecordEffect[] => {
    if ('change' in effect || 'release' in effect || 'reverse' in effect) {
      throw new Error(
        `Granting in scheme "${scheme}" changes what other actions left; expected entries, certificates, postings and slots of its own, which a false declaration takes back.`,
      );
    }
    if ('certificate' in effect) return [{ revoke: effect.certificate, status: 'revoked' }];
    if ('post' in effect) return [{ reverse: effect.post }];
    if ('slot' in effect) return [{ release: effect.slot }];
    return 'columns' in effect ? [{ change: effect.entry, status: 'revoked' }] : [];
  });
  return [...new Map(undone.map((effect) => [JSON.stringify(effect), effect])).values()];
}

/** What the grant does is done at acceptance, but for the clocks that acceptance alone would have started. */
function pledgeActions(
  { actions, guide }: Scheme,
  grant: Action,
  { goes, at, granting, checked }: Course,
): Readonly<Record<string, Action>> {
  const unstarted = (actions['accept']?.effects ?? []).flatMap((effect) =>
    'start' in effect ? [effect.start] : [],
  );
  // No clock of the review runs here, but the promised days are kept on the day: that is what the service costs.
  const kept = (effect: Effect): readonly Effect[] => {
    if (!('stop' in effect) || !unstarted.includes(effect.stop)) return [effect];
    return effect.stop === guide?.days.promised ? [{ start: effect.stop }, effect] : [];
  };
  const office = grant.by;
  return {
    acceptOnPledge: {
      title: text('受理并凭承诺批准', '受理並憑承諾批准', 'Accept and grant on the declaration'),
      by: 'counter',
      at: ['submitted'],
      ...(grant.asks && { asks: grant.asks }),
      ...(grant.needs && { needs: grant.needs }),
      onlyIf: [
        ...structuredClone(grant.onlyIf ?? []),
        {
          rule: { field: 'pledge' },
          otherwise: text(
            '申请人没有作出承诺',
            '申請人沒有作出承諾',
            'the applicant made no declaration',
          ),
        },
        {
          rule: { not: { lookup: 'isBarred' } },
          otherwise: text(
            '曾作不实承诺，至 {barredUntil}（含当日）不适用告知承诺',
            '曾作不實承諾，至 {barredUntil}（包括當日）不適用告知承諾',
            'an earlier declaration was found false; barred until the end of {barredUntil}',
          ),
        },
      ],
      effects: [
        { stop: 'intake' },
        { number: 'receipt' },
        ...structuredClone(grant.effects ?? []).flatMap(kept),
        ...granting,
        { start: 'verification' },
      ],
      goes,
    },
    verify: {
      title: text('核查属实', '核查屬實', 'Found true'),
      by: office,
      at,
      ...checked,
      effects: [{ stop: 'verification' }, ...(checked.effects ?? [])],
    },
    revokeFalse: {
      title: text('承诺不实，撤销', '承諾不實，撤銷', 'Found false: revoke'),
      by: office,
      at,
      asks: ['reason'],
      ...(checked.onlyIf && { onlyIf: structuredClone(checked.onlyIf) }),
      effects: [{ stop: 'verification' }],
      goes: 'declaredFalse',
    },
  };
}
