import {
  CustomerCreate,
  CustomerList,
  CustomerResume,
  CustomerSet,
  CustomerShow,
  CustomerSuspend,
} from './customer.command.js';
import { MetroCreate, MetroList } from './metro.command.js';
import { RegionCreate, RegionList } from './region.command.js';
import { RouterActivate, RouterCreate, RouterList, RouterMaintenance } from './router.command.js';
import { SubnetCreate, SubnetList } from './subnet.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const regionCommands = [RegionCreate, RegionList];
export const metroCommands = [MetroCreate, MetroList];
export const routerCommands = [RouterCreate, RouterList, RouterMaintenance, RouterActivate];
export const customerCommands = [
  CustomerCreate,
  CustomerList,
  CustomerShow,
  CustomerSuspend,
  CustomerResume,
  CustomerSet,
];
export const subnetCommands = [SubnetCreate, SubnetList];
