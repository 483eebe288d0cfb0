export { ControlModule } from './control.module.js';
export { IpNotFound } from './errors.js';
