import { describe, it } from 'vitest';
import { type FrrDaemonName, frrInstalled } from '../support/routers/frr.js';

/**
 * `describe` for tests that need real FRR daemons. Without them the tests are skipped under a name that gives the reason;
 * with NETCTL_REQUIRE_DAEMONS=1 they fail, so that a machine that should have them cannot be green without.
 */
export function describeWithFrr(title: string, tests: () => void, needs: readonly FrrDaemonName[] = ['bgpd']): void {
  const reason = obstacle(needs);
  if (reason === undefined) {
    describe(title, tests);
  } else if (process.env['NETCTL_REQUIRE_DAEMONS'] !== '1') {
    describe.skip(`${title} (skipped: ${reason})`, tests);
  } else {
    describe(title, () => {
      it('needs real FRR daemons', () => {
        throw new Error(`NETCTL_REQUIRE_DAEMONS=1, but ${reason}`);
      });
    });
  }
}

function obstacle(needs: readonly FrrDaemonName[]): string | undefined {
  const installed = frrInstalled();
  if (!installed.usable) return `FRR cannot be used: ${installed.reason}`;
  const lacking = needs.filter((name) => !installed.daemons.includes(name));
  return lacking.length === 0 ? undefined : `${lacking.join(', ')} cannot be started by this user`;
}
