import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What is written behind its address is not the route's to name: it hands it on, an identity provider wrote it,
     * or its names are those of a scheme's fields. */
    anyQuery?: true;
  }
}

/** Makes every route that is registered from now on refuse the names that its query does not have: a list that ignored
 * `page=2` or `yaer=2024` would show something else than was asked for. A route without a query knows none. */
export function knownNamesOnly(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.anyQuery === true) return;
    const { querystring = Type.Object({}), ...rest } = route.schema ?? {};
    route.schema = {
      ...rest,
      querystring: { ...Object(querystring), additionalProperties: false },
    };
  });
}

/** What chat programs and search machines write behind an address that somebody passes on. */
const passedOn =
  /^(?:(?:utm_\w+|fbclid|gclid|spm|isappinstalled)=|from=(?:singlemessage|groupmessage|timeline)$)/;

/** Query values by name, a list where a name stands several times. A form sends its empty fields too; they count as
 * not given, and neither does what others wrote behind the address. */
export function parseQuery(query: string): Record<string, string | string[]> {
  const given = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== '' && !passedOn.test(`${name}=${value}`),
  );
  const all = Map.groupBy(given, ([name]) => name);
  return Object.fromEntries(
    [...all].map(([name, pairs]) => {
      const values = pairs.map(([, value]) => value);
      const [only = '', ...others] = values;
      return [name, others.length === 0 ? only : values];
    }),
  );
}
