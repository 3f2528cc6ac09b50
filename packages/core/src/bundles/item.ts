import type { CatalogueItem } from '../catalogue/index.ts';
import type { Material } from '../model/index.ts';
import { schemeOfPart, type CompiledBundle } from './compile.ts';

/** A bundle as the catalogue has it. */
export function bundleItem(compiled: CompiledBundle): CatalogueItem {
  const { bundle } = compiled;
  const schemes = Object.keys(bundle.parts).map((part) => schemeOfPart(compiled, part).scheme);
  const channels = schemes.flatMap(({ guide }) => guide?.channel ?? []);
  const free = schemes.every(({ guide }) => guide?.fee === 'none');
  return {
    id: bundle.id,
    kind: 'bundle',
    title: bundle.title,
    summary: bundle.summary,
    keywords: bundle.keywords ?? [],
    sides: [...new Set(schemes.map(({ side }) => side))],
    channels: channels.every((one) => one === channels[0]) ? channels.slice(0, 1) : ['both'],
    audience: bundle.audience,
    lifeEvents: bundle.lifeEvents,
    promised: [],
    fee: free ? 'none' : 'several',
  };
}

/** A paper that goes with an application under a bundle, and the parts that need it. */
export interface BundleMaterial {
  readonly material: Material;
  readonly parts: readonly string[];
}

/** The materials of all parts, each paper once: the same id is the same paper, and so is the same answer. */
export function materialsOf(compiled: CompiledBundle): readonly BundleMaterial[] {
  const found = new Map<string, BundleMaterial>();
  for (const part of Object.keys(compiled.bundle.parts)) {
    const { guide } = schemeOfPart(compiled, part).scheme;
    for (const [id, material] of Object.entries(guide?.materials ?? {})) {
      const question = compiled.questions.ids[part]?.[material.field ?? ''];
      const isShared = question !== undefined && Object.hasOwn(compiled.bundle.shared, question);
      const key = isShared ? `question ${question}` : id;
      const before = found.get(key);
      found.set(key, { material, ...before, parts: [...(before?.parts ?? []), part] });
    }
  }
  return [...found.values()];
}
