export { AccessModule } from './access.module.js';
export { Customer } from './customer.decorator.js';
export { Gate } from './gate.js';
export { TokenService } from './token.service.js';
export type { Principal } from './token.store.js';
