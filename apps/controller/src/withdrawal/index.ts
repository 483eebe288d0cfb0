export { WithdrawalModule } from './withdrawal.module.js';
export { WithdrawalService } from './withdrawal.service.js';
