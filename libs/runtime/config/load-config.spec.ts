import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { loadConfig } from './load-config.js';
import { settingsOf } from './settings.js';

const schema = z.object({
  databaseUrl: z.string().optional().describe('Where the database is'),
  http: z.object({ port: z.number().int().max(65535), trustProxy: z.boolean().default(false) }),
  webhooks: z.object({ signingSecret: z.string().min(16).optional() }).prefault({}),
  protectedPrefixes: z.array(z.string()).default([]),
  weights: z.record(z.string(), z.number()).default({}),
  policyFile: z.string().optional(),
});

const directory = mkdtempSync(join(tmpdir(), 'netctl-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function load(environment: Record<string, string>, file?: string) {
  return loadConfig(schema, { environment, file, prefix: 'NETCTL_' });
}

function problemsOf(environment: Record<string, string>, file?: string): readonly string[] {
  try {
    load(environment, file);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('reads every kind of value from the environment', () => {
    const config = load({
      NETCTL_DATABASE_URL: 'postgresql://localhost/netctl',
      NETCTL_HTTP__PORT: '8443',
      NETCTL_HTTP__TRUST_PROXY: 'true',
      NETCTL_PROTECTED_PREFIXES: '192.0.2.0/24, 2001:db8::/32',
      NETCTL_WEIGHTS: '{"ams":2}',
      NETCTL_POLICY_FILE: '/etc/netctl/policy.json',
      NETCTL_LOG_LEVEL: 'debug',
      PATH: '/bin',
    });
    expect(config).toEqual({
      databaseUrl: 'postgresql://localhost/netctl',
      http: { port: 8443, trustProxy: true },
      webhooks: {},
      protectedPrefixes: ['192.0.2.0/24', '2001:db8::/32'],
      weights: { ams: 2 },
      policyFile: '/etc/netctl/policy.json',
    });
  });

  it('puts the environment before the file and leaves the rest of the file', () => {
    const file = write('both.json', { http: { port: 80, trustProxy: true } });
    expect(load({ NETCTL_HTTP__PORT: '81' }, file).http).toEqual({ port: 81, trustProxy: true });
  });

  it('takes an empty variable as not set', () => {
    expect(load({ NETCTL_HTTP__PORT: '1', NETCTL_DATABASE_URL: '' }).databaseUrl).toBeUndefined();
  });

  it('reads a secret from the file that X_FILE names, without its last line break', () => {
    const secret = write('secret', 'sixteen characters!\n');
    const config = load({ NETCTL_HTTP__PORT: '1', NETCTL_WEBHOOKS__SIGNING_SECRET_FILE: secret });
    expect(config.webhooks.signingSecret).toBe('sixteen characters!');
  });

  it('reports all wrong names and values at once, by the place where they were given', () => {
    const file = write('wrong.json', { http: { trustProxy: 'perhaps', prot: 80 }, colour: 'red' });
    const environment = { NETCTL_HTTP__HOST: 'x', NETCTL_PROTECTED_PREFIXES: '["a"', NETCTL_COLOR: 'blue' };
    expect(problemsOf(environment, file)).toEqual([
      'http.prot (in the file): there is no setting of this name',
      'colour (in the file): there is no setting of this name',
      'NETCTL_HTTP__HOST: there is no setting of this name',
      'NETCTL_PROTECTED_PREFIXES: is not valid JSON',
      'NETCTL_COLOR: there is no setting of this name',
      'NETCTL_HTTP__PORT: is missing',
      'http.trustProxy (in the file): expected boolean, received string',
    ]);
  });

  it('names the settings that are missing from a section that nobody mentions', () => {
    expect(problemsOf({})).toEqual(['NETCTL_HTTP__PORT: is missing']);
  });

  it.each([
    ['a value that does not fit', { NETCTL_HTTP__PORT: 'hunter2' }, undefined],
    ['a secret that is too short', { NETCTL_HTTP__PORT: '1', NETCTL_WEBHOOKS__SIGNING_SECRET: 'hunter2' }, undefined],
    ['a file that is no JSON', {}, write('broken.json', '{"webhooks": {"signingSecret": hunter2}}')],
    ['a JSON value that is broken', { NETCTL_HTTP__PORT: '1', NETCTL_WEIGHTS: 'hunter2' }, undefined],
    ['a secret file that is missing', { NETCTL_HTTP__PORT: '1', NETCTL_DATABASE_URL_FILE: '/hunter2' }, undefined],
  ])('does not print values: %s', (_name, environment, file) => {
    const problems = problemsOf(environment, file);
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('refuses a setting that is given twice', () => {
    const environment = { NETCTL_HTTP__PORT: '1', NETCTL_DATABASE_URL: 'a', NETCTL_DATABASE_URL_FILE: '/b' };
    expect(problemsOf(environment)).toEqual([
      'NETCTL_DATABASE_URL: also given as NETCTL_DATABASE_URL_FILE; only one of the two may be set',
    ]);
  });

  it('reports a file that is not there together with wrong names of the environment', () => {
    const missing = join(directory, 'missing.json');
    expect(problemsOf({ NETCTL_COLOR: 'x' }, missing)).toEqual([
      `${missing}: cannot be read (ENOENT)`,
      'NETCTL_COLOR: there is no setting of this name',
    ]);
  });

  it('does not let a file reach the prototype', () => {
    const file = write('prototype.json', '{"http":{"port":1},"__proto__":{"polluted":true}}');
    expect(problemsOf({}, file)).toEqual(['__proto__ (in the file): there is no setting of this name']);
  });
});

describe('settingsOf', () => {
  it('lists variables with their descriptions', () => {
    const settings = settingsOf(schema, 'NETCTL_').map(({ variable, description }) => [variable, description]);
    expect(settings).toEqual([
      ['NETCTL_DATABASE_URL', 'Where the database is'],
      ['NETCTL_HTTP__PORT', undefined],
      ['NETCTL_HTTP__TRUST_PROXY', undefined],
      ['NETCTL_WEBHOOKS__SIGNING_SECRET', undefined],
      ['NETCTL_PROTECTED_PREFIXES', undefined],
      ['NETCTL_WEIGHTS', undefined],
      ['NETCTL_POLICY_FILE', undefined],
    ]);
  });
});
