import { createLogger, LOG_LEVEL_VARIABLE, systemClock } from '#runtime';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK } from './platform/clock.js';
import { CONFIG, type ControllerConfig } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/index.js';
import { LOGGER } from './platform/logger.js';

/** What slices need from the platform when a command uses them: no HTTP, no schedules, no migrations. */
@Global()
@Module({})
export class CommandPlatform {
  static with(config: ControllerConfig): DynamicModule {
    // Results go to standard output, and what went wrong is said in one line: logs are only for those who ask.
    const level = process.env[LOG_LEVEL_VARIABLE] ? {} : { level: 'silent' as const };
    const logger = createLogger('netctl', { ...level, destination: process.stderr });
    return {
      module: CommandPlatform,
      imports: [DatabaseModule.onCurrentSchema()],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: systemClock },
        { provide: LOGGER, useValue: logger },
      ],
      exports: [CONFIG, CLOCK, LOGGER],
    };
  }
}
