import { targetsOf } from '@twinpark/core/engine';
import type { Scheme, Text } from '@twinpark/core/model';
import { languages } from '@twinpark/core/model';

/** One way from a stage to another: the actions that lead along it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly actions: readonly string[];
  readonly title: Text;
}

/** A row of stages with the ways between them: the matter's own, or those of a branch. */
export interface Lane {
  /** Null: the matter's own stages. */
  readonly branch: string | null;
  /** In the order in which they are drawn. */
  readonly stages: readonly {
    readonly id: string;
    readonly title: Text;
    readonly final: boolean;
  }[];
  readonly edges: readonly Edge[];
}

/** The lanes of a scheme: its stages first, then each branch, each in the order of its ways. */
export function lanesOf(scheme: Scheme): readonly Lane[] {
  const own = lane(scheme, null, scheme.first, scheme.stages, mainWays(scheme));
  const branches = Object.entries(scheme.branches).map(([id, branch]) =>
    lane(scheme, id, branch.first, branch.stages, branchWays(scheme, id)),
  );
  return [own, ...branches];
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly action: string;
}

const distinct = (goes: Parameters<typeof targetsOf>[0]): ReadonlySet<string> =>
  new Set(targetsOf(goes));

function mainWays({ actions }: Scheme): readonly Way[] {
  return Object.entries(actions).flatMap(([action, { at, goes }]) =>
    at.flatMap((from) => [...distinct(goes)].map((to) => ({ from, to, action }))),
  );
}

/** Ways that actions on the branch lead, and those along which other actions move it. */
function branchWays({ actions, branches }: Scheme, id: string): readonly Way[] {
  const all = Object.keys(branches[id]?.stages ?? {});
  return Object.entries(actions).flatMap(([action, one]) => {
    const own =
      one.branch === id
        ? (one.branchAt ?? all).flatMap((from) =>
            [...distinct(one.branchGoes)].map((to) => ({ from, to, action })),
          )
        : [];
    const moved = (one.effects ?? []).flatMap((effect) =>
      'move' in effect && effect.move === id
        ? (effect.from ?? []).map((from) => ({ from, to: effect.to, action }))
        : [],
    );
    return [...own, ...moved];
  });
}

function lane(
  scheme: Scheme,
  branch: string | null,
  first: string,
  stages: Scheme['stages'],
  ways: readonly Way[],
): Lane {
  const real = ways.filter(({ from, to }) => from !== to);
  const grouped = Map.groupBy(real, ({ from, to }) => `${from}\n${to}`);
  const edges = [...grouped.values()].map((same): Edge => {
    const actions = [...new Set(same.map(({ action }) => action))];
    const [way] = same;
    return { from: way?.from ?? '', to: way?.to ?? '', actions, title: joined(scheme, actions) };
  });
  const order = inOrder(first, Object.keys(stages), edges);
  return {
    branch,
    stages: order.flatMap((id) => {
      const stage = stages[id];
      return stage ? [{ id, title: stage.title, final: stage.final === true }] : [];
    }),
    edges,
  };
}

function joined(scheme: Scheme, actions: readonly string[]): Text {
  const titles = actions.flatMap((id) => scheme.actions[id]?.title ?? []);
  const parts = languages.map((language) => [
    language,
    titles.map((title) => title[language]).join(language === 'en' ? ' / ' : '／'),
  ]);
  return Object.fromEntries(parts) as Record<keyof Text, string>;
}

/** By the longest way from the first stage, ways back left out; of stages equally far, dead ends first,
 * so that the way on does not run past them. */
function inOrder(first: string, ids: readonly string[], edges: readonly Edge[]): readonly string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const rank = new Map<string, number>();
  const under: string[] = [];
  const visit = (id: string, depth: number): void => {
    if (under.includes(id) || (rank.get(id) ?? -1) >= depth) return;
    rank.set(id, depth);
    under.push(id);
    for (const { to } of next.get(id) ?? []) if (!isBack(id, to)) visit(to, depth + 1);
    under.pop();
  };
  // A way to a stage declared earlier leads back: schemes declare stages in the order of the work.
  const isBack = (from: string, to: string): boolean => ids.indexOf(to) < ids.indexOf(from);
  visit(first, 0);
  const far = (id: string): number => rank.get(id) ?? ids.length;
  const ends = (id: string): number => (next.has(id) ? 1 : 0);
  return ids.toSorted(
    (a, b) => far(a) - far(b) || ends(a) - ends(b) || ids.indexOf(a) - ids.indexOf(b),
  );
}
