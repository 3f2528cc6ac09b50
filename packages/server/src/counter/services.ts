import {
  askedQuestions,
  bundleItem,
  compileBundle,
  schemeOfPart,
  type CompiledBundle,
} from '@twinpark/core/bundles';
import { catalogueOf, schemeItem, type Catalogue } from '@twinpark/core/catalogue';
import { environmentOf, isRequired, type Surroundings } from '@twinpark/core/engine';
import type { Field, IsoDate, Text, Values, Zone } from '@twinpark/core/model';
import type { MatterService, RunningScheme } from '../matters/index.ts';

/** What is asked together, on one page. `part` names the part of a bundle; null: all of it. */
interface ServiceSection {
  readonly part: string | null;
  readonly kind: 'shared' | 'details' | 'materials';
  readonly asks: readonly string[];
}

/** Something that can be applied for: a scheme, or a bundle of them. */
export type Service = {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly fields: Readonly<Record<string, Field>>;
  readonly sections: readonly ServiceSection[];
  /** The fields that are asked after these answers, and those that must be filled. */
  readonly asked: (
    answers: Values,
    surroundings: Surroundings,
  ) => { readonly asks: readonly string[]; readonly required: readonly string[] };
} & (
  | { readonly kind: 'scheme'; readonly running: RunningScheme }
  | { readonly kind: 'bundle'; readonly compiled: CompiledBundle }
);

/** The services of a zone. */
export interface ZoneServices {
  /** As it stands on a day: the rows of the clock table in force then. */
  readonly catalogue: (on: IsoDate) => Catalogue;
  /** null: there is no such service, or none that applicants open. */
  readonly find: (id: string) => Service | null;
}

/** The services of each zone of a node, compiled once. Throws where a bundle does not compile; `twinpark
 * check` says all that is wrong with it. */
export function nodeServices(
  zones: readonly Zone[],
  matters: Pick<MatterService, 'schemes'>,
): (zone: string) => ZoneServices {
  const byZone = new Map(zones.map((zone) => [zone.id, servicesOf(zone, matters)]));
  return (zone) => {
    const found = byZone.get(zone);
    if (!found) throw new Error(`There is no zone "${zone}" on this node.`);
    return found;
  };
}

function servicesOf(zone: Zone, { schemes }: Pick<MatterService, 'schemes'>): ZoneServices {
  const running = schemes.all(zone.id);
  const compiledSchemes = new Map(running.map(({ compiled }) => [compiled.scheme.id, compiled]));
  const services = new Map<string, Service>();
  const bundles = (zone.bundles ?? []).map((bundle) => {
    const { compiled, problems } = compileBundle(bundle, compiledSchemes);
    const [first] = problems;
    if (first) {
      throw new Error(
        `Bundle "${bundle.id}" of zone "${zone.id}" does not compile: ${JSON.stringify(first)}. Run twinpark check ${zone.id}.`,
      );
    }
    services.set(bundle.id, bundleService(compiled));
    return compiled;
  });
  for (const one of running) {
    if (one.compiled.scheme.guide) services.set(one.compiled.scheme.id, schemeService(one));
  }
  let kept: { readonly on: IsoDate; readonly catalogue: Catalogue } | null = null;
  return {
    catalogue: (on) => {
      if (kept?.on !== on) {
        const items = [
          ...bundles.map(bundleItem),
          ...running.flatMap(
            ({ compiled }) => schemeItem(compiled.scheme, compiled.clockTable, on) ?? [],
          ),
        ];
        kept = { on, catalogue: catalogueOf(items) };
      }
      return kept.catalogue;
    },
    find: (id) => services.get(id) ?? null,
  };
}

function schemeService(running: RunningScheme): Service {
  const { compiled } = running;
  const { scheme } = compiled;
  const asks = scheme.opening.asks ?? [];
  return {
    kind: 'scheme',
    running,
    id: scheme.id,
    title: scheme.title,
    summary: scheme.summary,
    fields: scheme.fields,
    sections: sectionsOf(scheme.fields, asks, null),
    asked: (answers, surroundings) => {
      const environment = environmentOf(null, surroundings, answers);
      const visible = asks.filter((id) => {
        const rule = scheme.fields[id]?.visible;
        return rule === undefined || compiled.rule(rule).evaluate(environment).value === true;
      });
      return {
        asks: visible,
        required: visible.filter((id) => isRequired(compiled, scheme.opening, id, environment)),
      };
    },
  };
}

function bundleService(compiled: CompiledBundle): Service {
  const { bundle, questions } = compiled;
  return {
    kind: 'bundle',
    compiled,
    id: bundle.id,
    title: bundle.title,
    summary: bundle.summary,
    fields: questions.fields,
    sections: questions.sections.flatMap(({ part, asks }) =>
      sectionsOf(questions.fields, asks, part).map((section) =>
        part === null && section.kind === 'details' ? { ...section, kind: 'shared' } : section,
      ),
    ),
    asked: (answers, surroundings) => askedQuestions(compiled, answers, surroundings),
  };
}

/** A page holds at most so many questions. */
const mostOnPage = 9;

/** Questions in pages: details first, then what is uploaded. */
function sectionsOf(
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
  part: string | null,
): readonly ServiceSection[] {
  const isFile = (id: string): boolean => fields[id]?.kind === 'file';
  const details = asks.filter((id) => !isFile(id));
  const materials = asks.filter(isFile);
  const pages = Math.max(1, Math.ceil(details.length / mostOnPage));
  const each = Math.ceil(details.length / pages);
  const chunks = Array.from({ length: pages }, (_none, at) =>
    details.slice(at * each, (at + 1) * each),
  );
  return [
    ...chunks.map((page) => ({ part, kind: 'details' as const, asks: page })),
    { part, kind: 'materials' as const, asks: materials },
  ].filter((section) => section.asks.length > 0);
}

/** What a part of a service is called: what it does for the applicant, or its scheme's title. */
export function partTitleOf(service: Service, part: string): Text {
  return service.kind === 'scheme' ? service.title : titleOfPart(service.compiled, part);
}

/** The same of a bundle's part. */
export function titleOfPart(compiled: CompiledBundle, part: string): Text {
  return compiled.bundle.parts[part]?.title ?? schemeOfPart(compiled, part).scheme.title;
}

/** Finds the bundles of a node. */
export function bundleIn(
  services: (zone: string) => ZoneServices,
): (zone: string, id: string) => CompiledBundle | null {
  return (zone, id) => {
    const found = services(zone).find(id);
    return found?.kind === 'bundle' ? found.compiled : null;
  };
}
