import type { FastifyInstance } from 'fastify';

/** The methods that some route takes at a path, in their alphabet. Empty: no route has that address. */
export type MethodsAt = (path: string) => readonly string[];

/** Keeps which methods the routes take that are registered from now on, for `Allow` (RFC 9110, 15.5.6). */
export function routeMethods(app: FastifyInstance): MethodsAt {
  const routes: { readonly form: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ form: formOf(url), methods: [method].flat() });
  });
  return (path) => {
    const asked = path.replace(/(?<=.)\/$/, '');
    const found = routes.filter(({ form }) => form.test(asked)).flatMap(({ methods }) => methods);
    return [...new Set(found)].sort();
  };
}

/** `/:zone/documents/:seq.docx`, `/assets/*` as what matches the paths of such a route. */
function formOf(url: string): RegExp {
  const form = url
    .replace(/(?<=.)\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/:\w+/g, '[^/]+')
    .replace('*', '.*');
  return new RegExp(`^${form}$`);
}
