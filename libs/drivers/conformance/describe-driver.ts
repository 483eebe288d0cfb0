import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Driver } from '../driver.js';
import type { Bench } from './bench.js';
import { describeContent } from './content.js';
import { describeFailures, describeRestarts } from './failures.js';
import { describeRefusals } from './refusals.js';
import { describeRepair } from './repair.js';
import { NAME, OTHER_NAME } from './lists.js';
import type { RouterUnderTest, StartRouter } from './router-under-test.js';

/** Milliseconds after which a test gives up on a router; generous, since old FRR is slow with many entries. */
const PATIENCE_MS = 45_000;

/** The behaviours that every driver must show, on a router that `startRouter` starts. `restarts`: see `describeRestarts`. */
export function describeDriver(name: string, startRouter: StartRouter, options: { restarts: boolean }): void {
  describe(`driver ${name}`, () => {
    describe('content', () => describeContent(benchOf(startRouter)));
    describe('repair', () => describeRepair(benchOf(startRouter)));
    describe('refusals', () => describeRefusals(benchOf(startRouter)));
    describe('failures', () => describeFailures(benchOf(startRouter)));
    if (options.restarts) describe('restarts', () => describeRestarts(benchOf(startRouter)));
  });
}

function benchOf(startRouter: StartRouter): Bench {
  let router: RouterUnderTest | undefined;
  let driver: Driver | undefined;
  const started = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('the router has not been started');
    return thing;
  };
  beforeAll(async () => {
    router = await startRouter();
    driver = router.connect();
  });
  afterEach(async () => {
    for (const each of [NAME, OTHER_NAME]) await started(driver).remove(each, AbortSignal.timeout(PATIENCE_MS));
  });
  afterAll(async () => {
    await driver?.close();
    await router?.stop();
  });
  return {
    get router() {
      return started(router);
    },
    get driver() {
      return started(driver);
    },
    signal: () => AbortSignal.timeout(PATIENCE_MS),
  };
}
