import { schemeOfPart } from '@twinpark/core/bundles';
import { openingRefused, type Acting } from '@twinpark/core/engine';
import type { Text } from '@twinpark/core/model';
import type { Service } from '../../counter/index.ts';
import type { MatterService } from '../../matters/index.ts';

/** For whom a service is, where whoever fills it in may hand in none of it; null: they may. */
export function notFor(
  { schemes }: MatterService,
  zone: string,
  service: Service,
  acting: Acting | null,
): Text | null {
  if (acting === null) return null;
  const compiled =
    service.kind === 'scheme'
      ? [service.running.compiled]
      : Object.keys(service.compiled.bundle.parts).map((part) =>
          schemeOfPart(service.compiled, part),
        );
  const isRefused = compiled.every(
    (one) =>
      openingRefused(one, schemes.current(zone, one.scheme.id)?.standing ?? {}, acting) !== null,
  );
  const [first] = compiled;
  if (!isRefused || first === undefined) return null;
  const { actors, opening } = first.scheme;
  return actors[opening.by]?.title ?? first.scheme.title;
}
