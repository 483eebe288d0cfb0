export { InventoryModule } from './inventory.module.js';
export { InventoryService, type NewCustomer } from './inventory.service.js';
export { InvalidField, NoSuch } from './errors.js';
