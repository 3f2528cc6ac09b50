import type { Scheme, Text, Values } from '@twinpark/core/model';

/** A public field by whose values a queue can be narrowed: a choice made when the matter was opened (proposal or
 * suggestion), or a mark (key proposal). */
export interface Facet {
  readonly field: string;
  readonly title: Text;
  /** Absent: a mark, which a matter bears or not. */
  readonly options?: Readonly<Record<string, Text>>;
}

export function facetsOf({ fields, opening }: Scheme): readonly Facet[] {
  return Object.entries(fields).flatMap(([id, field]): readonly Facet[] => {
    if (field.privacy !== 'public') return [];
    if (field.kind === 'yes-no') return [{ field: id, title: field.title }];
    const isAsked = opening.asks?.includes(id) === true;
    return field.kind === 'choice' && isAsked
      ? [{ field: id, title: field.title, options: field.options }]
      : [];
  });
}

/** What an address chooses among them, `field:option` joined by commas; what no facet knows is left out. */
export function chosenFacets(scheme: Scheme, is: string): Values {
  const pairs = new Map(
    is.split(',').map((one): readonly [string, string] => {
      const [field = '', option = ''] = one.split(':', 2);
      return [field, option];
    }),
  );
  return Object.fromEntries(
    facetsOf(scheme).flatMap(
      ({ field, options }): readonly (readonly [string, string | true])[] => {
        const option = pairs.get(field);
        if (options === undefined) return option === 'yes' ? [[field, true]] : [];
        return option !== undefined && Object.hasOwn(options, option) ? [[field, option]] : [];
      },
    ),
  );
}
