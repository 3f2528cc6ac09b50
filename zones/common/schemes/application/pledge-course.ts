import { targetsOf } from '@twinpark/core/engine';
import {
  text,
  type Action,
  type Effect,
  type Field,
  type RecordEffect,
  type Scheme,
} from '@twinpark/core/model';

const verified = text('已核查', '已核查', 'checked');

/** How a scheme goes on once it is granted on a declaration. */
export interface Course {
  /** Where the grant leads, and whether its outcome is the scheme's own. */
  readonly goes: NonNullable<Action['goes']>;
  /** Stages at which the declaration is still looked into. */
  readonly at: readonly string[];
  readonly parts: Pick<Scheme, 'fields' | 'stages' | 'outcomes'>;
  /** What granting does besides, and what a check that found it true does. */
  readonly granting: readonly Effect[];
  readonly checked: Pick<Action, 'onlyIf' | 'effects' | 'goes'>;
}

/** The grant would end the matter: it stays open until the declaration was looked into. */
export function beforeItsEnd(left: readonly RecordEffect[]): Course {
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
export function besideItsLife(scheme: Scheme, grant: Action): Course {
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
