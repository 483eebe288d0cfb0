export { InventoryModule } from './inventory.module.js';
export {
  InventoryService,
  type CustomerChange,
  type NewCustomer,
  type NewRouter,
  type NewSubnet,
} from './inventory.service.js';
export { InvalidField, NameTaken, NoSuch, RouterGone, SubnetOverlaps } from './errors.js';
