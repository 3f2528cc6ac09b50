import { expectType, notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Where the branches of a kind stand, and with `where` what was filled in on them. With no branch open `all` and `none`
 * hold, `any` and `own` do not. */
export const branches: Mechanism<'branches'> = {
  key: 'branches',
  compile: (rule, at, scope) => {
    const { branch, at: stages, where, quantity } = rule.branches;
    const declared = scope.branchStages(branch);
    if (!declared) {
      scope.problem(at, `branch "${branch}" is not declared`, 'declare it under branches');
    }
    for (const stage of stages) {
      if (declared && !declared.includes(stage)) {
        scope.problem(
          at,
          `branch "${branch}" has no stage "${stage}"`,
          `use one of ${declared.join(', ')}`,
        );
      }
    }
    const holds = where && scope.compile(where, `${at}.branches.where`);
    if (holds) expectType(holds, ['yes-no'], at, scope);
    return {
      type: quantity === 'count' ? 'decimal' : 'yes-no',
      evaluate: (environment) => {
        const all = environment.branches[branch] ?? [];
        const acted = Object.values(environment.own ?? {});
        const open =
          quantity === 'own' ? all.filter(({ party = '' }) => acted.includes(party)) : all;
        const there = open.filter(({ stage, values }) => {
          if (!stages.includes(stage)) return false;
          const own = { ...environment, values: { ...environment.values, ...values } };
          return holds === undefined || holds.evaluate(own).value === true;
        }).length;
        const value =
          quantity === 'count'
            ? String(there)
            : quantity === 'all'
              ? there === open.length
              : quantity === 'any' || quantity === 'own'
                ? there > 0
                : there === 0;
        return {
          value,
          because: {
            mechanism: 'branches',
            value,
            ...notes(rule, { there: String(there), open: String(open.length) }),
            of: [],
          },
          missing: [],
        };
      },
    };
  },
  say: ({ detail }) =>
    sentence(
      {
        'zh-Hans': '{1} 个中有 {0} 个',
        'zh-Hant': '{1} 個中有 {0} 個',
        en: '{0} of {1}',
      },
      detail?.['there'],
      detail?.['open'],
    ),
};
