export { dataSourceOptions, migrate } from './data-source.js';
export { Database, type Queryable, type Statement } from './database.js';
export { DatabaseUnavailable } from './database-unavailable.js';
export { DatabaseModule } from './database.module.js';
export { Notifications } from './notifications.js';
export { schemaState } from './schema.js';
