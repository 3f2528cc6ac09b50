import type { Scenario } from '@twinpark/core/testing';
import { declined } from './declined.ts';
import { followed } from './followed.ts';
import { merged } from './merged.ts';
import { proposal20230477, proposal20240104 } from './real-replies.ts';
import { late, returned } from './returned.ts';
import { split } from './split.ts';
import { alone, changed, takenBack } from './withdrawn.ts';

export const scenarios: readonly Scenario[] = [
  proposal20240104,
  proposal20230477,
  ...declined,
  ...followed,
  returned,
  late,
  changed,
  alone,
  takenBack,
  merged,
  split,
];
