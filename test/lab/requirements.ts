import { describe, it } from 'vitest';
import { birdInstalled, type Installed } from '../support/routers/bird.js';
import { type FrrDaemonName, frrInstalled } from '../support/routers/frr.js';
import { gobgpInstalled } from '../support/routers/gobgp.js';
import { NetworkNamespace } from '../support/routers/netns.js';
import { openBgpdInstalled } from '../support/routers/openbgpd.js';

/**
 * `describe` for tests that need a real daemon. With an `obstacle` the tests are skipped under a name that gives the
 * reason; with REQUIRE_ROUTER_DAEMONS=1 they fail, so that a machine that should have it cannot be green without.
 */
function describeUnless(obstacle: string | undefined, title: string, tests: () => void): void {
  if (obstacle === undefined) {
    describe(title, tests);
  } else if (process.env['REQUIRE_ROUTER_DAEMONS'] !== '1') {
    describe.skip(`${title} (skipped: ${obstacle})`, tests);
  } else {
    describe(title, () => {
      it('needs real daemons', () => {
        throw new Error(`REQUIRE_ROUTER_DAEMONS=1, but ${obstacle}`);
      });
    });
  }
}

export function describeWithFrr(title: string, tests: () => void, needs: readonly FrrDaemonName[] = ['bgpd']): void {
  describeUnless(frrObstacle(needs), title, tests);
}

/** `namespaces`: the tests need network namespaces of their own as well. */
export function describeWithBird(title: string, tests: () => void, needs: { namespaces?: boolean } = {}): void {
  describeInstalled(birdInstalled(), title, tests, needs);
}

export function describeWithOpenBgpd(title: string, tests: () => void): void {
  describeInstalled(openBgpdInstalled(), title, tests, {});
}

export function describeWithGobgp(title: string, tests: () => void, needs: { namespaces?: boolean } = {}): void {
  describeInstalled(gobgpInstalled(), title, tests, needs);
}

function describeInstalled(
  installed: Installed,
  title: string,
  tests: () => void,
  { namespaces = false }: { namespaces?: boolean },
): void {
  const obstacle = installed.usable ? undefined : installed.reason;
  const version = installed.usable ? ` (${installed.version})` : '';
  describeUnless(obstacle ?? (namespaces ? NetworkNamespace.obstacle() : undefined), `${title}${version}`, tests);
}

function frrObstacle(needs: readonly FrrDaemonName[]): string | undefined {
  const installed = frrInstalled();
  if (!installed.usable) return `FRR cannot be used: ${installed.reason}`;
  const lacking = needs.filter((name) => !installed.daemons.includes(name));
  return lacking.length === 0 ? undefined : `${lacking.join(', ')} cannot be started by this user`;
}
