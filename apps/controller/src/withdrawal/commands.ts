import {
  CustomerClose,
  MetroDelete,
  RegionDelete,
  RouterDecommission,
  RouterDelete,
  SubnetDelete,
  SubnetMove,
  WithdrawalList,
} from './withdrawal.command.js';

// The slice's face for the command line, apart from index.ts so that the controller does not load it.

export const regionCommands = [RegionDelete];
export const metroCommands = [MetroDelete];
export const routerCommands = [RouterDecommission, RouterDelete];
export const customerCommands = [CustomerClose];
export const subnetCommands = [SubnetDelete, SubnetMove];
export const withdrawalCommands = [WithdrawalList];
