import {
  text,
  type Action,
  type Field,
  type Rule,
  type Scheme,
  type Text,
} from '@twinpark/core/model';
import { asLicence } from './licence.ts';
import { withPledge, type Pledge } from './pledge.ts';

const toCorrectIn = 'toCorrectIn';
const papersAtCounter = 'papersAtCounter';

/** What a service is besides. */
interface CounterServiceIs {
  /** An administrative licence: the law's general limit runs beside the promised days. */
  readonly isLicence?: boolean | undefined;
  /** It can be granted on a declaration. */
  readonly pledge?: Pledge;
}

/** What every service that the counter receives has, made of what its scheme says already: the one notice of
 * correction names fields, and the applicant can change those alone; the files among its materials must be
 * handed in with the form, unless the applicant brings the papers to the counter. */
export function counterService<T extends Scheme>(
  scheme: T,
  { isLicence = false, pledge }: CounterServiceIs = {},
): T {
  const papers = withPapers(scheme);
  const service = correctable(pledge ? withPledge(papers, pledge) : papers);
  return isLicence ? asLicence(service) : service;
}

/** The notice of correction (`askCorrection`) chooses among the fields that `correct` asks. */
function correctable<T extends Scheme>(scheme: T): T {
  const { askCorrection, correct } = scheme.actions;
  if (!askCorrection || !correct) {
    throw new Error(`Scheme "${scheme.id}" has no actions askCorrection and correct.`);
  }
  const asked = (correct.asks ?? []).filter((id) => scheme.opening.asks?.includes(id));
  const field: Field = {
    kind: 'choices',
    title: text('要补正的各项', '須補正的各項', 'What is to be corrected'),
    help: text(
      '申请人只能改选中的各项；一项不选则都可以改',
      '申請人只可更改選取的各項；不選則全部可改',
      'the applicant can change these alone; without a choice all of them',
    ),
    privacy: 'case',
    options: titlesOf(scheme, asked),
  };
  const actions: Readonly<Record<string, Action>> = {
    ...scheme.actions,
    askCorrection: { ...askCorrection, asks: [toCorrectIn, ...(askCorrection.asks ?? [])] },
    correct: { ...correct, only: toCorrectIn },
  };
  return { ...scheme, fields: { ...scheme.fields, [toCorrectIn]: field }, actions };
}

/** What the applicant was asked, by field, for choosing what is to be corrected. */
function titlesOf({ fields }: Scheme, asked: readonly string[]): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    asked.flatMap((id) => {
      const field = fields[id];
      return field ? [[id, field.title]] : [];
    }),
  );
}

/** A file that the guide names as a material is required where it is asked, unless the paper is shown. */
function withPapers<T extends Scheme>(scheme: T): T {
  const { opening, guide, fields } = scheme;
  const papers = Object.values(guide?.materials ?? {}).flatMap(({ field = '', form }) => {
    const isPaper = form !== 'electronic' && fields[field]?.kind === 'file';
    return isPaper && opening.asks?.includes(field) ? [field] : [];
  });
  if (papers.length === 0 || guide?.channel === 'online') return scheme;
  const required = (): Rule => ({ not: { field: papersAtCounter } });
  const must = Object.fromEntries(
    papers.flatMap((id) => {
      const field = fields[id];
      return field ? [[id, { ...field, required: required() }]] : [];
    }),
  );
  const shown = papers.map((id) => fields[id]?.visible);
  const rules = shown.flatMap((rule) => rule ?? []);
  const visible = rules.length < shown.length ? undefined : anyOf(rules);
  const question: Field = {
    kind: 'yes-no',
    title: text('到窗口出示材料原件', '到櫃位出示文件正本', 'I show the papers at the counter'),
    help: text(
      '选“是”的，以下材料不必上传，由窗口核对；否则须上传',
      '選「是」者毋須上載以下文件，由櫃位核對；否則必須上載',
      'with yes the papers need not be uploaded and the counter looks at them; otherwise upload them',
    ),
    privacy: 'case',
    required: true,
    ...(visible && { visible }),
  };
  const asks = (before: readonly string[] = []): readonly string[] => {
    const first = before.findIndex((id) => papers.includes(id));
    return first < 0 ? before : before.toSpliced(first, 0, papersAtCounter);
  };
  const { correct } = scheme.actions;
  return {
    ...scheme,
    fields: { ...fields, ...must, [papersAtCounter]: question },
    opening: { ...opening, asks: asks(opening.asks) },
    actions: {
      ...scheme.actions,
      ...(correct && { correct: { ...correct, asks: asks(correct.asks) } }),
    },
  };
}

// Each rule of a scheme is an object of its own.
function anyOf(rules: readonly Rule[]): Rule | undefined {
  const [first, ...others] = rules.map((rule) => structuredClone(rule));
  return first && others.length > 0 ? { any: [first, ...others] } : first;
}
