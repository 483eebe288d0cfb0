import { CommitList, CommitShow } from './commit.command.js';
import { FreezeLift, FreezeList, FreezeSet } from './freeze.command.js';
import {
  GuardrailLengths,
  GuardrailList,
  GuardrailProtect,
  GuardrailUnprotect,
  GuardrailVolume,
} from './guardrail.command.js';
import { HoldList, HoldReject, HoldRelease } from './hold.command.js';
import { DatabaseBumpIncarnation } from './incarnation.command.js';
import { CommitPreview, CommitRollback } from './rollback.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const commitCommands = [CommitList, CommitShow, CommitPreview, CommitRollback];
export const freezeCommands = [FreezeSet, FreezeLift, FreezeList];
export const holdCommands = [HoldList, HoldRelease, HoldReject];
export const guardrailCommands = [
  GuardrailProtect,
  GuardrailUnprotect,
  GuardrailList,
  GuardrailVolume,
  GuardrailLengths,
];
export const databaseCommands = [DatabaseBumpIncarnation];
