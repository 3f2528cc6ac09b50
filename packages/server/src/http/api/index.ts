import { certificates } from './certificates/routes.ts';
import { figures } from './figures/routes.ts';
import { findings } from './findings/routes.ts';
import { letters } from './letters/routes.ts';
import { log } from './log/routes.ts';
import { promises } from './promises/routes.ts';
import { calendars } from './notices/routes.ts';
import type { Resource } from './resource.ts';
import { search } from './search/routes.ts';
import { worklist } from './worklist/routes.ts';
import { zones } from './zones/routes.ts';

/** Every resource of the API. */
export const resources: readonly Resource[] = [
  zones,
  letters,
  figures,
  promises,
  findings,
  worklist,
  search,
  log,
  certificates,
  calendars,
];
