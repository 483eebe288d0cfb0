export { ControlModule } from './control.module.js';
