import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type ControllerConfig } from '../config/config.js';
import { dataSourceOptions, migrate } from './data-source.js';
import { Database } from './database.js';
import { Notifications } from './notifications.js';
import { requireCurrentSchema } from './schema.js';

/** The one connection pool. */
@Global()
@Module({ providers: [Database, Notifications], exports: [Database, Notifications] })
export class DatabaseModule {
  /** For controllers: the schema is brought up to date before anything uses it. */
  static migrating(): DynamicModule {
    return connected(migrate);
  }

  /** For commands, which never change the schema by the way. Rejects with SchemaNotCurrent. */
  static onCurrentSchema(): DynamicModule {
    return connected(requireCurrentSchema);
  }
}

function connected(prepare: (url: string) => Promise<void>): DynamicModule {
  const connection = TypeOrmModule.forRootAsync({
    inject: [CONFIG],
    useFactory: async ({ databaseUrl }: ControllerConfig) => {
      await prepare(databaseUrl);
      return { ...dataSourceOptions(databaseUrl), autoLoadEntities: true, retryAttempts: 0 };
    },
  });
  return { module: DatabaseModule, imports: [connection] };
}
