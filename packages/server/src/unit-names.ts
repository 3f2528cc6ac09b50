import { languages, type Zone } from '@twinpark/core/model';

/** The names of each unit of the zones, in every language and with its aliases: a search for one of
 * them finds the others. */
export const unitNames = (zones: readonly Zone[]): readonly (readonly string[])[] =>
  zones.flatMap(({ units }) =>
    units.map(({ name, aliases }) => [...languages.map((language) => name[language]), ...aliases]),
  );
