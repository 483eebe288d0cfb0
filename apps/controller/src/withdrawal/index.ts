export { BeingWithdrawn, InUse, RouterInService } from './errors.js';
export { WithdrawalOperationsModule } from './withdrawal-operations.module.js';
export { WithdrawalModule } from './withdrawal.module.js';
export { WithdrawalService } from './withdrawal.service.js';
export type { UnderWay } from './withdrawal.store.js';
