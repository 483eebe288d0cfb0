import { DriverError } from '../driver-error.js';
import type { Driver } from '../driver.js';
import type { RouterUnderTest } from './router-under-test.js';

/** What the tests of a group work with: one router, lists gone before each test, and a driver that is closed after. */
export interface Bench {
  readonly router: RouterUnderTest;
  readonly driver: Driver;
  /** Ends waiting before the test runner would, so that a failure is the driver's own. */
  signal(): AbortSignal;
}

/** The DriverError that an attempt ends with; anything else fails the test. */
export async function errorOf(attempt: () => Promise<unknown>): Promise<DriverError> {
  const error = await attempt().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DriverError) return error;
  throw new Error('expected a DriverError', { cause: error });
}
