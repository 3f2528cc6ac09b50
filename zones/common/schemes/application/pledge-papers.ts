import { text, type Field, type Rule, type Scheme, type Text } from '@twinpark/core/model';

/** What is declared, and the materials of the guide that it stands for. */
interface Declared {
  readonly declaration: Text;
  readonly replaces: readonly string[];
}

/** The question says what is declared and which papers need not be handed in then. */
export function question({ guide }: Scheme, { declaration, replaces }: Declared): Field {
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
export function handedIn(
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
export function spared(
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
