import Fastify, { type RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { decideAccess, declareNeed, requireNeeds, type Need } from './access.ts';

let node: SampleNode;
const routes: RouteOptions[] = [];
beforeAll(async () => {
  node = await sampleNode({ onRoute: (route) => void routes.push(route) });
  await node.app.ready();
});
afterAll(() => node.close());

/** What somebody without an account may open; a new public route is added here on purpose. */
const open: readonly Need[] = ['read-public', 'sign-in'];

describe('access', () => {
  it('is declared by every route of the node', () => {
    expect(routes.length).toBeGreaterThan(80);
    const bare = routes.filter(({ config }) => config?.need === undefined);
    expect(bare.map(({ method, url }) => `${String(method)} ${url}`)).toEqual([]);
  });

  it('keeps a node from starting that has a route without a declaration', async () => {
    const app = Fastify();
    requireNeeds(app);
    app.get('/secret', () => 'x');
    await expect(app.ready()).rejects.toThrow('GET /secret');
    await app.close();
  });

  it('lets a scope declare for its routes, and a route for itself', async () => {
    const app = Fastify();
    const seen: RouteOptions[] = [];
    requireNeeds(app, (route) => void seen.push(route));
    await app.register(async (inside) => {
      declareNeed(inside, 'handle-matters');
      inside.get('/queue', () => 'x');
      inside.get('/late', { config: { need: 'supervise' } }, () => 'x');
    });
    await app.ready();
    const needs = seen.map(({ method, url, config }) => [method, url, config?.need]);
    expect(needs).toContainEqual(['GET', '/queue', 'handle-matters']);
    expect(needs).toContainEqual(['GET', '/late', 'supervise']);
    await app.close();
  });

  it('is what the innermost scope declares, so that a wider one never opens a route', async () => {
    const app = Fastify();
    const seen: RouteOptions[] = [];
    requireNeeds(app, (route) => void seen.push(route));
    await app.register(async (outer) => {
      declareNeed(outer, 'sign-in');
      await outer.register(async (inner) => {
        declareNeed(inner, 'administer-unit');
        inner.get('/people', () => 'x');
      });
      outer.get('/sign-in', () => 'x');
    });
    await app.ready();
    const needs = seen.map(({ method, url, config }) => [method, url, config?.need]);
    expect(needs).toContainEqual(['GET', '/people', 'administer-unit']);
    expect(needs).toContainEqual(['GET', '/sign-in', 'sign-in']);
    await app.close();
  });

  it('is refused to everybody where nothing is declared', () => {
    const administrator = { person: 'p', unit: null, roles: ['administrator'] };
    expect(decideAccess(undefined, administrator)).toBe('not-allowed');
    expect(decideAccess(undefined, null)).toBe('not-allowed');
  });

  it.each([
    ['act', null, 'sign-in-first'],
    ['act', { unit: null, roles: [] }, 'allowed'],
    ['handle-matters', { unit: null, roles: ['administrator'] }, 'not-allowed'],
    ['handle-matters', { unit: 'futian', roles: [] }, 'allowed'],
    ['supervise', { unit: 'futian', roles: ['officer'] }, 'not-allowed'],
    ['supervise', { unit: 'futian', roles: ['supervisor'] }, 'allowed'],
    ['supervise', { unit: null, roles: ['supervisor'] }, 'not-allowed'],
    ['administer', { unit: 'futian', roles: ['administrator'] }, 'not-allowed'],
    ['administer', { unit: null, roles: ['administrator'] }, 'allowed'],
    ['administer', null, 'sign-in-first'],
    ['administer-unit', { unit: 'futian', roles: ['officer'] }, 'not-allowed'],
    ['administer-unit', { unit: 'futian', roles: ['unit-administrator'] }, 'allowed'],
    ['administer-unit', { unit: null, roles: ['unit-administrator'] }, 'not-allowed'],
    ['administer-unit', { unit: null, roles: ['administrator'] }, 'allowed'],
    ['administer-unit', { unit: 'futian', roles: ['administrator'] }, 'not-allowed'],
  ] as const)('to “%s” for %j is %s', (need, acting, decision) => {
    expect(decideAccess(need, acting && { person: 'p', ...acting })).toBe(decision);
  });

  it('is denied to a stranger by every route that is not open, pages and API alike', async () => {
    const closed = routes.filter(({ config }) => config?.need && !open.includes(config.need));
    expect(closed.length).toBeGreaterThan(20);
    for (const { method, url } of closed) {
      if (typeof method !== 'string') continue;
      const answer = await node.app.inject({
        method: method as 'GET',
        url: url.replaceAll(':zone', 'hetao').replaceAll(/:\w+/g, 'x'),
      });
      const turnedAway =
        answer.statusCode === 401 || /\/sign-in(\?|$)/.test(answer.headers.location ?? '');
      expect([method, url, answer.statusCode, turnedAway]).toEqual([
        method,
        url,
        answer.statusCode,
        true,
      ]);
    }
  });
});
