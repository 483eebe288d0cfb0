export { startAgent } from './agent.js';
export type { AgentConfig } from './config.js';
export type { Connection, ConnectionEvents, Connector } from './link/connector.js';
export { enrol } from './link/enrolment.js';
export { IdentityFiles } from './link/identity.js';
export type { ListRecord } from './state/list-record.js';
export type { StateStore } from './state/state-store.js';
