import {
  text,
  type Action,
  type Effect,
  type Field,
  type RecordEffect,
  type Register,
  type Rule,
  type Scheme,
  type Text,
} from '@twinpark/core/model';

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

const verified = text('已核查', '已核查', 'checked');
const declaredFalse = text('承诺不实，已撤销', '承諾不實，已撤銷', 'revoked: declared falsely');

/** How a scheme goes on once it is granted on a declaration. */
interface Course {
  /** Where the grant leads, and whether its outcome is the scheme's own. */
  readonly goes: NonNullable<Action['goes']>;
  /** Stages at which the declaration is still looked into. */
  readonly at: readonly string[];
  readonly parts: Pick<Scheme, 'fields' | 'stages' | 'outcomes'>;
  /** What granting does besides, and what a check that found it true does. */
  readonly granting: readonly Effect[];
  readonly checked: Pick<Action, 'onlyIf' | 'effects' | 'goes'>;
}

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
    },
    stages: {
      ...scheme.stages,
      ...course.parts.stages,
      declaredFalse: { title: declaredFalse, final: true },
    },
    opening: { ...opening, asks: asks(opening.asks) },
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

/** The grant would end the matter: it stays open until the declaration was looked into. */
function beforeItsEnd(left: readonly RecordEffect[]): Course {
  const title = text('凭承诺批准', '憑承諾批准', 'granted on a declaration');
  return {
    goes: 'onPledge',
    at: ['onPledge'],
    parts: {
      fields: {},
      stages: {
        onPledge: {
          title: text('凭承诺批准，待核查', '憑承諾批准，待核查', 'granted on a declaration'),
        },
        verified: { title: verified, final: true },
      },
      outcomes: {
        grantedOnPledge: { title, at: 'onPledge', effects: structuredClone(left) },
        verified: { title: verified, at: 'verified', effects: [] },
      },
    },
    granting: [],
    checked: { goes: 'verified' },
  };
}

/** The matter lives on as if it had been granted by the office; a field says that the check is still to come. */
function besideItsLife(scheme: Scheme, grant: Action): Course {
  const unchecked: Field = {
    kind: 'yes-no',
    title: text('承诺待核查', '承諾待核查', 'Declaration still to be checked'),
    privacy: 'case',
  };
  return {
    goes: structuredClone(grant.goes) ?? [],
    at: lifeAfter(scheme, targetsOf(grant.goes)),
    parts: { fields: { unchecked }, stages: {}, outcomes: {} },
    granting: [{ set: 'unchecked', to: { constant: true } }],
    checked: {
      onlyIf: isUnchecked(),
      effects: [{ set: 'unchecked', to: { constant: false } }],
    },
  };
}

function isUnchecked(): NonNullable<Action['onlyIf']> {
  return [
    {
      rule: { all: [{ known: 'unchecked' }, { field: 'unchecked' }] },
      otherwise: text(
        '没有待核查的承诺',
        '沒有待核查的承諾',
        'there is no declaration left to be checked',
      ),
    },
  ];
}

/** The open stages that a matter can come to from these. */
function lifeAfter({ stages, actions }: Scheme, from: readonly string[]): readonly string[] {
  const open = (names: readonly string[]) => names.filter((name) => stages[name]?.final !== true);
  const found = new Set(open(from));
  for (const stage of found) {
    for (const { at, goes } of Object.values(actions)) {
      if (at.includes(stage)) for (const next of open(targetsOf(goes))) found.add(next);
    }
  }
  return [...found];
}

function targetsOf(goes: Action['goes'] = []): readonly string[] {
  return typeof goes === 'string' ? [goes] : goes.map(({ to }) => to);
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

/** The question says what is declared and which papers need not be handed in then. */
function question({ guide }: Scheme, { declaration, replaces }: Pledge): Field {
  const papers = replaces.flatMap((id) => guide?.materials[id]?.title ?? []);
  const named = (language: keyof Text): string =>
    papers.map((one) => one[language]).join(language === 'en' ? ', ' : '、');
  const help =
    papers.length === 0
      ? declaration
      : text(
          `${declaration['zh-Hans']}选“是”的，不必提交：${named('zh-Hans')}。`,
          `${declaration['zh-Hant']}選「是」者毋須提交：${named('zh-Hant')}。`,
          `${declaration.en} With yes you need not hand in: ${named('en')}.`,
        );
  return {
    kind: 'yes-no',
    title: text('告知承诺', '告知承諾', 'Declaration'),
    help,
    privacy: 'case',
  };
}

/** Who declared, and so handed in no papers, is not accepted the ordinary way, where nobody would look into it: the
 * papers come first, by a correction. */
function handedIn(
  { fields, guide }: Scheme,
  replaces: readonly string[],
): readonly { readonly rule: Rule; readonly otherwise: Text }[] {
  const papers = replaces.flatMap((material): readonly Rule[] => {
    const id = guide?.materials[material]?.field ?? '';
    const field = fields[id];
    if (field?.required === undefined) return [];
    const only = [field.visible, field.required].filter((rule) => typeof rule === 'object');
    return [{ any: [...only.map((rule) => ({ not: structuredClone(rule) })), { known: id }] }];
  });
  if (papers.length === 0) return [];
  return [
    {
      rule: { any: [{ not: { known: 'pledge' } }, { not: { field: 'pledge' } }, { all: papers }] },
      otherwise: text(
        '申请人作出承诺而未交材料：凭承诺受理，或者先通知补正',
        '申請人作出承諾而未交文件：憑承諾受理，或先通知補正',
        'a declaration was made instead of the papers: accept on the declaration, or ask for the papers first',
      ),
    },
  ];
}

/** Files among the materials that the declaration stands for are required only without it. */
function spared(
  { fields, guide }: Scheme,
  replaces: readonly string[],
): Readonly<Record<string, Field>> {
  const undeclared = (): Rule => ({
    any: [{ not: { known: 'pledge' } }, { not: { field: 'pledge' } }],
  });
  return Object.fromEntries(
    replaces.flatMap((material) => {
      const id = guide?.materials[material]?.field ?? '';
      const field = fields[id];
      if (field?.required === undefined) return [];
      const required: Rule =
        field.required === true ? undeclared() : { all: [field.required, undeclared()] };
      return [[id, { ...field, required }]];
    }),
  );
}

/** What the grant does is done at acceptance, but for the clocks that acceptance alone would have started. */
function pledgeActions(
  { actions }: Scheme,
  grant: Action,
  { goes, at, granting, checked }: Course,
): Readonly<Record<string, Action>> {
  const unstarted = (actions['accept']?.effects ?? []).flatMap((effect) =>
    'start' in effect ? [effect.start] : [],
  );
  const isOfReview = (effect: Effect): boolean =>
    'stop' in effect && unstarted.includes(effect.stop);
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
            '曾作不实承诺，不适用告知承诺',
            '曾作不實承諾，不適用告知承諾',
            'an earlier declaration was found false',
          ),
        },
      ],
      effects: [
        { stop: 'intake' },
        { number: 'receipt' },
        ...structuredClone(grant.effects ?? []).filter((effect) => !isOfReview(effect)),
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
