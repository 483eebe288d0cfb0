import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnusableCustomerName } from '../errors/unusable-customer-name.js';
import { customerNames, listNames } from '../testing/generators.js';
import { isListName, listName } from './name.js';

const free = () => false;

describe('the name of a list (N51, A70)', () => {
  it.each([
    ['Acme Corp', 'NetCTL-ACME-CORP-BLACKHOLE'],
    ['acme', 'NetCTL-ACME-BLACKHOLE'],
    ['  Acme   Corp. ', 'NetCTL-ACME-CORP-BLACKHOLE'],
    ['--Acme--Corp--', 'NetCTL-ACME-CORP-BLACKHOLE'],
    ["O'Brien & Sons", 'NetCTL-O-BRIEN-SONS-BLACKHOLE'],
    ['Müller-Lüdenscheidt', 'NetCTL-MULLER-LUDENSCHEIDT-BLACKHOLE'],
    ['Crème Brûlée', 'NetCTL-CREME-BRULEE-BLACKHOLE'],
    ['Straße 1', 'NetCTL-STRASSE-1-BLACKHOLE'],
    ['Smørrebrød Łódź Đà Nẵng', 'NetCTL-SMORREBROD-LODZ-DA-NANG-BLACKHOLE'],
    ['Æsir Œuvre Þór', 'NetCTL-AESIR-OEUVRE-THOR-BLACKHOLE'],
    ['İstanbul ışık', 'NetCTL-ISTANBUL-ISIK-BLACKHOLE'],
    ['ﬁber', 'NetCTL-FIBER-BLACKHOLE'],
    ['Ａｃｍｅ', 'NetCTL-ACME-BLACKHOLE'],
    ['株式会社 NTT', 'NetCTL-NTT-BLACKHOLE'],
    ['1&1', 'NetCTL-1-1-BLACKHOLE'],
    ['NetCTL-X-BLACKHOLE', 'NetCTL-NETCTL-X-BLACKHOLE-BLACKHOLE'],
    ['x\nno ip prefix-list y', 'NetCTL-X-NO-IP-PREFIX-LIST-Y-BLACKHOLE'],
  ])('%j gives %s', (customerName, name) => {
    expect(listName(customerName, free)).toBe(name);
  });

  it.each(['', '   ', '---', '!?', '株式会社', 'Ωμέγα', '\u0301'])('%j gives none', (customerName) => {
    expect(nameOrRefusal(customerName, new Set())).toBeInstanceOf(UnusableCustomerName);
  });

  it('counts on from 2 when a name is taken', () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 11 }, () => {
      const name = listName('Acme', (other) => taken.has(other));
      taken.add(name);
      return name;
    });
    expect(names.slice(0, 3)).toEqual(['NetCTL-ACME-BLACKHOLE', 'NetCTL-ACME-2-BLACKHOLE', 'NetCTL-ACME-3-BLACKHOLE']);
    expect(names[10]).toBe('NetCTL-ACME-11-BLACKHOLE');
  });

  it('passes over a number that another customer has in its own name', () => {
    const taken = new Set([listName('Acme', free), listName('Acme 2', free)]);
    expect(listName('Acme', (name) => taken.has(name))).toBe('NetCTL-ACME-3-BLACKHOLE');
  });

  it('cuts a long customer name, never the number', () => {
    const long = 'a'.repeat(100);
    const first = listName(long, free);
    const second = listName(long, (name) => name === first);
    expect(first).toBe(`NetCTL-${'A'.repeat(46)}-BLACKHOLE`);
    expect(second).toBe(`NetCTL-${'A'.repeat(44)}-2-BLACKHOLE`);
    expect([first.length, second.length]).toEqual([63, 63]);
  });

  it('does not leave a double hyphen where it cuts', () => {
    const name = `${'a'.repeat(45)} corp`;
    expect(listName(name, free)).toBe(`NetCTL-${'A'.repeat(45)}-BLACKHOLE`);
    expect(listName(`${'a'.repeat(43)} corp`, (taken) => !taken.includes('-2-'))).toBe(
      `NetCTL-${'A'.repeat(43)}-2-BLACKHOLE`,
    );
  });

  it('is a list name whatever the customer is called, never a taken one, or refused', () => {
    fc.assert(
      fc.property(fc.array(customerNames, { maxLength: 20 }), (customers) => {
        const taken = new Set<string>();
        for (const customer of customers) {
          const name = nameOrRefusal(customer, taken);
          if (name instanceof UnusableCustomerName) {
            expect(customer).not.toMatch(/[A-Za-z0-9]/);
            continue;
          }
          expect(isListName(name)).toBe(true);
          expect(taken).not.toContain(name);
          taken.add(name);
        }
      }),
    );
  });
});

describe('isListName', () => {
  it.each([
    '',
    'ACME',
    'NetCTL--BLACKHOLE',
    'NetCTL-BLACKHOLE',
    'NetCTL-acme-BLACKHOLE',
    'NETCTL-ACME-BLACKHOLE',
    'NetCTL-ACME--CORP-BLACKHOLE',
    'NetCTL-ACME--BLACKHOLE',
    'NetCTL--ACME-BLACKHOLE',
    'NetCTL-ACME_CORP-BLACKHOLE',
    'NetCTL-ACME CORP-BLACKHOLE',
    'NetCTL-ÄCME-BLACKHOLE',
    'NetCTL-ACME-BLACKHOLE ',
    'NetCTL-ACME-BLACKHOLE\n',
    'NetCTL-ACME-BLACKHOLE\nexit',
    'x NetCTL-ACME-BLACKHOLE',
    `NetCTL-${'A'.repeat(47)}-BLACKHOLE`,
  ])('refuses %j', (name) => {
    expect(isListName(name)).toBe(false);
  });

  it('accepts what a list can be called', () => {
    fc.assert(
      fc.property(listNames, (name) => {
        expect(isListName(name)).toBe(true);
      }),
    );
    expect(isListName(`NetCTL-${'A'.repeat(46)}-BLACKHOLE`)).toBe(true);
  });
});

function nameOrRefusal(customerName: string, taken: ReadonlySet<string>): string | UnusableCustomerName {
  try {
    return listName(customerName, (name) => taken.has(name));
  } catch (error) {
    if (error instanceof UnusableCustomerName) return error;
    throw error;
  }
}
