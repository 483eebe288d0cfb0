import type { TwinStatement } from '../twin-database.js';
import { COMMIT_SET_STATEMENTS } from './commit-sets.js';
import { CONTROL_STATEMENTS } from './control.js';
import { DISPATCH_STATEMENTS } from './dispatch.js';
import { FREEZE_STATEMENTS } from './freezes.js';
import { GUARD_STATEMENTS } from './guards.js';
import { INCARNATION_STATEMENTS } from './incarnation.js';
import { LIST_STATEMENTS } from './lists.js';
import { RESULT_STATEMENTS } from './results.js';

/** Every statement of the stores that has a twin, by name. */
export const TWIN_STATEMENTS: ReadonlyMap<string, TwinStatement> = new Map(
  Object.entries({
    ...LIST_STATEMENTS,
    ...COMMIT_SET_STATEMENTS,
    ...RESULT_STATEMENTS,
    ...DISPATCH_STATEMENTS,
    ...CONTROL_STATEMENTS,
    ...FREEZE_STATEMENTS,
    ...GUARD_STATEMENTS,
    ...INCARNATION_STATEMENTS,
  }),
);
