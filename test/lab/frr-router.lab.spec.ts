import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { FrrRouter } from '../support/routers/frr.js';
import { describeWithFrr } from './requirements.js';

describeWithFrr('a FRR started for a test', () => {
  let router: FrrRouter | undefined;
  afterEach(() => router?.stop());

  it('has the configuration it was given, and shows its lists by a shell command', async () => {
    router = await FrrRouter.start({ configuration: 'ip prefix-list OPERATOR seq 5 permit 192.0.2.0/24' });
    const { stdout, status } = spawnSync('sh', ['-c', router.show], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('seq 5 permit 192.0.2.0/24');
  });

  it('keeps two routers apart', async () => {
    router = await FrrRouter.start();
    const other = await FrrRouter.start({ configuration: 'ip prefix-list OPERATOR seq 5 permit 192.0.2.0/24' });
    expect(router.vtysh('show ip prefix-list')).not.toContain('OPERATOR');
    await other.stop();
    expect(router.vtysh('show version')).toContain('FRRouting');
  });

  it('forgets what was typed when a daemon is killed and started again', async () => {
    router = await FrrRouter.start();
    router.vtysh('configure terminal', 'ip prefix-list OPERATOR seq 5 permit 192.0.2.0/24');
    await router.kill('bgpd');
    expect(() => router!.vtyshOf('bgpd', 'show version')).toThrow();
    await router.restart('bgpd');
    expect(router.vtyshOf('bgpd', 'show ip prefix-list')).not.toContain('OPERATOR');
  });

  it('leaves neither processes nor files behind', async () => {
    router = await FrrRouter.start();
    const { vtyDir } = router;
    const pids = router.daemonNames.map((name) => readFileSync(join(vtyDir, `${name}.pid`), 'utf8').trim());
    expect(pids.every((pid) => existsSync(`/proc/${pid}`))).toBe(true);
    await router.stop();
    expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    expect(existsSync(vtyDir)).toBe(false);
  });
});
