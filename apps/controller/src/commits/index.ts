export { CommitsModule } from './commits.module.js';
export { CommitsService } from './commits.service.js';
export { ResultsService } from './results.service.js';
export type { RouterReport, VersionReport } from './results.store.js';
export { Scheduler } from './scheduler.js';
