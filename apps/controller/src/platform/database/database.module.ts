import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type ControllerConfig } from '../config/config.js';
import { dataSourceOptions, migrate } from './data-source.js';
import { Database } from './database.js';
import { Notifications } from './notifications.js';

/** The one connection pool. The schema is brought up to date before anything uses it. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: async (config: ControllerConfig) => {
        await migrate(config.databaseUrl);
        return { ...dataSourceOptions(config.databaseUrl), autoLoadEntities: true, retryAttempts: 0 };
      },
    }),
  ],
  providers: [Database, Notifications],
  exports: [Database, Notifications],
})
export class DatabaseModule {}
