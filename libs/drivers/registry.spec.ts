import { describe, expect, it } from 'vitest';
import { createDriver, driverNames } from './registry.js';

describe('createDriver', () => {
  it('builds each driver there is, and it says its own name', async () => {
    expect(driverNames()).toEqual(['bird', 'file', 'frr', 'gobgp', 'openbgpd']);
    for (const name of driverNames()) {
      const driver = createDriver(name, name === 'file' ? { directory: 'lists' } : {});
      expect(driver.capabilities.system).toBe(name);
      expect(driver.capabilities.realRouter).toBe(name !== 'file');
      await driver.close();
    }
  });

  it('names the drivers there are when asked for another', () => {
    expect(() => createDriver('ios', {})).toThrow('no driver "ios"; there are: bird, file, frr, gobgp, openbgpd');
  });

  it.each([
    ['file', undefined],
    ['file', { directory: '' }],
    ['frr', { vtydir: '/run/frr' }],
    ['bird', { directory: 'netctl' }],
    ['openbgpd', { listFile: 'netctl.conf' }],
    ['gobgp', { api: '192.0.2.7:50051' }],
    ['gobgp', { communities: ['65536:1'] }],
    ['gobgp', { nextHopV6: '192.0.2.1' }],
    ['bird', { socket: '/run/bird/"; quit' }],
    ['bird', { unreadChanges: 'maybe' }],
  ])('refuses settings of %s that make no sense: %j', (name, settings) => {
    expect(() => createDriver(name, settings)).toThrow();
  });
});
