export { NetctlClient, type NetctlClientOptions, type RateLimit } from './client.js';
export type * from './generated/schemas.js';
export { NetctlApiError } from './netctl-api-error.js';
