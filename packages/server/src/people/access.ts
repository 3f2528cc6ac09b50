import type { Acting } from '@twinpark/core/engine';
import type { Person } from '@twinpark/postgres';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

/** What a route is for. Each route declares one; who may is decided here and nowhere else. What one may
 * see or do inside a matter follows from the parts one holds there (`partsHeld`), not from this. */
export type Need =
  /** Public pages and data, masked. */
  | 'read-public'
  /** Signing in itself. */
  | 'sign-in'
  /** One's own account and one's own matters. */
  | 'act'
  /** The queue and case files of the unit acted for. */
  | 'handle-matters'
  /** What is late, and whose it is, over all units. */
  | 'supervise'
  /** Accounts and their roles, in one unit. */
  | 'administer-unit'
  /** Accounts and their roles, everywhere. */
  | 'administer';

export type Decision = 'allowed' | 'sign-in-first' | 'not-allowed';

type Rule = (acting: Acting) => boolean;

const anyone = null;

/** Who may. Null: everybody, signed in or not. */
const table: Readonly<Record<Need, Rule | null>> = {
  'read-public': anyone,
  'sign-in': anyone,
  act: () => true,
  'handle-matters': ({ unit }) => unit !== null,
  supervise: ({ unit, roles }) => unit !== null && roles.includes('supervisor'),
  'administer-unit': (acting) =>
    acting.unit === null
      ? acting.roles.includes('administrator')
      : acting.roles.includes('unit-administrator'),
  administer: ({ unit, roles }) => unit === null && roles.includes('administrator'),
};

/** Whether whoever acts (null: nobody is signed in) may use a route. A route that declares nothing is
 * nobody's. */
export function decideAccess(need: Need | undefined, acting: Acting | null): Decision {
  if (need === undefined) return 'not-allowed';
  const rule = table[need];
  if (rule === anyone) return 'allowed';
  if (acting === null) return 'sign-in-first';
  return rule(acting) ? 'allowed' : 'not-allowed';
}

/** Whether whoever acts may add people to a unit, take them out and set their roles in it: the unit's own
 * administrators, and those of the node. */
export function administersUnit(acting: Acting, unit: string): boolean {
  if (decideAccess('administer', acting) === 'allowed') return true;
  return acting.unit === unit && decideAccess('administer-unit', acting) === 'allowed';
}

/** Whether whoever acts may move running matters of a scheme to a newer version: administrators of the node, and
 * those of a unit with a standing part in the scheme. `standing`: these units. */
export function movesMatters(acting: Acting, standing: readonly string[]): boolean {
  if (decideAccess('administer', acting) === 'allowed') return true;
  return standing.some((unit) => administersUnit(acting, unit));
}

/** Whether whoever acts may do what touches a whole account, in every unit that it acts for: disable it,
 * invite it to choose a new password. A unit's administrators may where the account is their unit's
 * alone; nobody may with their own, so that no unit loses its last administrator by a slip. */
export function administersAccount(acting: Acting, person: Person): boolean {
  if (person.id === acting.person) return false;
  if (decideAccess('administer', acting) === 'allowed') return true;
  const [only, ...others] = person.memberships;
  const isAlone = only !== undefined && others.length === 0 && person.ownRoles.length === 0;
  return isAlone && administersUnit(acting, only.unit);
}

declare module 'fastify' {
  interface FastifyContextConfig {
    need?: Need;
    /** Its forms ask something and change nothing: anybody may send them, with a file too. Their size is
     * the route's own `bodyLimit`. */
    onlyAsks?: true;
  }
}

/** Routes whose need a scope has declared, not they themselves. */
const declaredByScope = new WeakSet<RouteOptions>();

/** Says what the routes are for that are registered in this scope from now on, unless a route says so
 * itself. Of scopes inside one another the innermost holds. */
export function declareNeed(scope: FastifyInstance, need: Need): void {
  scope.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.need !== undefined && !declaredByScope.has(route)) return;
    route.config = { ...route.config, need };
    declaredByScope.add(route);
  });
}

/** What the route of this request declared. */
export function needOf(request: FastifyRequest): Need | undefined {
  return request.routeOptions.config.need;
}

/** Whether the route of this request declared that its forms change nothing. */
export function onlyAsks(request: FastifyRequest): boolean {
  return request.routeOptions.config.onlyAsks === true;
}

/** Keeps the node from starting with a route that declares nothing. `hear` is told of each route. */
export function requireNeeds(
  app: FastifyInstance,
  hear: (route: RouteOptions) => void = () => undefined,
): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
    hear(route);
  });
  app.addHook('onReady', async () => {
    const bare = routes.filter(({ config }) => config?.need === undefined);
    if (bare.length === 0) return;
    const names = bare.map(({ method, url }) => `${String(method)} ${url}`).join(', ');
    throw new Error(
      `These routes do not say what they are for: ${names}; expected a need of people/access.ts. Register them after declareNeed(scope, need), or give them config: { need }.`,
    );
  });
}
