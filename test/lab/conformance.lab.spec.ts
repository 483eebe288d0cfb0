import { createDriver } from '#drivers';
import { describeDriver } from '../../libs/drivers/conformance/describe-driver.js';
import type { HandEdit, RouterUnderTest } from '../../libs/drivers/conformance/router-under-test.js';
import { FrrRouter } from '../support/routers/frr.js';
import { describeWithFrr } from './requirements.js';

describeWithFrr('real FRR', () => describeDriver('frr', startFrr, { restarts: true }));

async function startFrr(): Promise<RouterUnderTest> {
  const router = await FrrRouter.start();
  return {
    connect: () => createDriver('frr', { vtyDir: router.vtyDir }),
    everything: () => router.vtysh('show running-config', 'show ip prefix-list', 'show ipv6 prefix-list'),
    addForeignList: () =>
      void router.vtysh('configure terminal', 'ip prefix-list OPERATOR-LIST seq 5 permit 192.0.2.0/24'),
    handEdits: FRR_EDITS.map(([what, ...lines]): HandEdit => ({
      what,
      make: (name) => void router.vtysh('configure terminal', ...lines.map((line) => line.replace('NAME', name))),
    })),
    kill: () => router.kill('bgpd'),
    restart: () => router.restart('bgpd'),
    stop: () => router.stop(),
  };
}

/** What it is, and the lines that are typed. */
const FRR_EDITS: readonly (readonly [string, ...string[]])[] = [
  ['an entry is added', 'ip prefix-list NAME seq 1 permit 10.99.0.1/32'],
  ['an entry is taken out', 'no ipv6 prefix-list NAME seq 5'],
  ['an entry is changed in place', 'ip prefix-list NAME seq 5 permit 10.0.0.2/32'],
  ['an entry loses "or longer"', 'ip prefix-list NAME seq 10 permit 10.0.1.0/24'],
  ['everything is permitted', 'ip prefix-list NAME seq 1 permit any'],
  ['everything is denied', 'ipv6 prefix-list NAME seq 1 deny ::/0 le 128'],
  ['a range of lengths is added', 'ip prefix-list NAME seq 7 permit 10.9.0.0/16 ge 20 le 24'],
  ['a description is added', 'ip prefix-list NAME description do not touch'],
  ['deny-all is taken out', 'no ip prefix-list NAME seq 4294967295'],
  ['deny-all is turned round', 'ip prefix-list NAME seq 4294967295 permit any'],
  ['deny-all is moved to the front', 'no ip prefix-list NAME seq 4294967295', 'ip prefix-list NAME seq 1 deny any'],
  ['the IPv4 half is deleted', 'no ip prefix-list NAME'],
  [
    'only a description is left',
    'ip prefix-list NAME description x',
    'no ip prefix-list NAME seq 5',
    'no ip prefix-list NAME seq 10',
    'no ip prefix-list NAME seq 4294967295',
  ],
];
