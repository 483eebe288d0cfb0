import { createLogger, systemClock, type Clock, type Logger } from '#runtime';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { CLOCK } from './clock.js';
import { CONFIG, type ControllerConfig } from './config/config.js';
import { DatabaseModule } from './database/index.js';
import { HealthController } from './health/health.controller.js';
import { ErrorFilter } from './http/error-filter.js';
import { LOGGER } from './logger.js';

/** What tests and simulations replace. */
export interface PlatformOverrides {
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/** Plumbing that every slice may use: configuration, clock, logger, database, HTTP errors. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: ControllerConfig, overrides: PlatformOverrides = {}): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.migrating(), ScheduleModule.forRoot()],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: overrides.clock ?? systemClock },
        { provide: LOGGER, useValue: overrides.logger ?? createLogger('controller') },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [CONFIG, CLOCK, LOGGER],
    };
  }
}
