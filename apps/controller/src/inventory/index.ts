export { InventoryModule } from './inventory.module.js';
export { InventoryService, type NewCustomer, type NewRouter, type NewSubnet } from './inventory.service.js';
export { InvalidField, NameTaken, NoSuch, SubnetOverlaps } from './errors.js';
