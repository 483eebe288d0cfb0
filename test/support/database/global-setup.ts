import { migrate } from '../../../apps/controller/src/platform/database/index.js';
import { provideTemplate } from './provide-template.js';

/** For the vitest projects whose tests call createTestDatabase. */
export default provideTemplate(migrate);
