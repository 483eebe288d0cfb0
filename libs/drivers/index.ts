export type {
  Driver,
  DriverCapabilities,
  DriverFactory,
  Mismatch,
  ObservedFamily,
  ObservedList,
  WantedList,
} from './driver.js';
export { DriverError, type DriverErrorCode } from './driver-error.js';
export { createDriver, driverNames } from './registry.js';
