import type { Language, Zone } from '@twinpark/core/model';
import type { WishedFor } from '@twinpark/web';
import type { HttpContext } from '../context.ts';
import { todayOf } from './context.ts';

const mostFound = 8;
/** A page suggests no more titles than this while one types; whatever is typed is looked for in all. */
const mostSuggested = 600;

type SiteContext = HttpContext & { readonly language: Language };

/** What somebody comes to the counter for: one service, none, or words that must be cleared up first. */
export function serviceWished(
  context: SiteContext,
  zone: Zone,
  given: { readonly words: string; readonly chosen: string },
): { readonly service: string | null } | { readonly wished: WishedFor } {
  const { words, chosen } = given;
  const services = context.services(zone.id);
  if (chosen !== '' || words === '') return { service: services.find(chosen)?.id ?? null };
  const catalogue = services.catalogue(todayOf(context));
  const named = catalogue.items.find(({ title }) => Object.values(title).includes(words));
  const found = named ? [named] : catalogue.find({ text: words });
  const [only, ...others] = found;
  if (only && others.length === 0) return { service: only.id };
  return {
    wished: {
      words,
      found: found
        .slice(0, mostFound)
        .map(({ id, title }) => ({ id, title: title[context.language] })),
    },
  };
}

/** The titles that are suggested while somebody says what they come for. */
export function suggestedTitles(context: SiteContext, zone: Zone): readonly string[] {
  const { items } = context.services(zone.id).catalogue(todayOf(context));
  return [...new Set(items.slice(0, mostSuggested).map(({ title }) => title[context.language]))];
}
