import { Module } from '@nestjs/common';
import { CommitsService } from './commits.service.js';
import { CommitsStore } from './commits.store.js';
import { FreezesService } from './freezes.service.js';
import { FreezesStore } from './freezes.store.js';
import { GuardrailSettingsService } from './guardrail-settings.service.js';
import { GuardrailSettingsStore } from './guardrail-settings.store.js';
import { HoldsService } from './holds.service.js';
import { HoldsStore } from './holds.store.js';
import { IncarnationService } from './incarnation.service.js';
import { IncarnationStore } from './incarnation.store.js';
import { RollbackService } from './rollback.service.js';
import { RollbackStore } from './rollback.store.js';

const SERVICES = [
  CommitsService,
  FreezesService,
  GuardrailSettingsService,
  HoldsService,
  IncarnationService,
  RollbackService,
];
const STORES = [CommitsStore, FreezesStore, GuardrailSettingsStore, HoldsStore, IncarnationStore, RollbackStore];

/** What people and other slices can do about commits; nothing in it begins by itself, so a command can use it too. */
@Module({ providers: [...SERVICES, ...STORES], exports: [...SERVICES, CommitsStore] })
export class CommitOperationsModule {}
