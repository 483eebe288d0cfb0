export { customerApi } from './document.js';
export type * from './document/types.js';
export { OpenApiModule } from './openapi.module.js';
