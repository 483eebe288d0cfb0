import { describe, expect, it } from 'vitest';
import { NAMES, TARGETS, type Verdict } from '../testing/target-corpus.js';
import { checkTarget, TargetRefused } from './check-target.js';
import type { ResolveName } from './resolve-name.js';
import { problemsOfTarget, type TargetPolicy } from './target-url.js';

const STRICT = { allowHttp: false, allowPrivate: false };
const LAX = { allowHttp: true, allowPrivate: true };
const byTable: ResolveName = (name) => Promise.resolve([...(NAMES[name] ?? [])]);

async function verdictOn(url: string, policy: TargetPolicy, resolveName = byTable): Promise<Verdict> {
  try {
    return (await checkTarget(url, { policy, resolveName }, new AbortController().signal)).addresses;
  } catch (error) {
    if (error instanceof TargetRefused) return error.reason;
    throw error;
  }
}

describe('A71: what may be dialled', () => {
  it('is asked of 120 different URLs and more', () => {
    expect(new Set(TARGETS.map(([url]) => url)).size).toBeGreaterThanOrEqual(120);
  });

  it.each(TARGETS)('%j: %j', async (url, verdict) => {
    expect(await verdictOn(url, STRICT)).toEqual(verdict);
  });

  it.each(TARGETS.filter(([, verdict]) => typeof verdict !== 'string'))('may be stored: %j', (url) => {
    expect(problemsOfTarget(url, STRICT)).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1:8080/hook', ['127.0.0.1']],
    ['http://[::1]:8080/hook', ['::1']],
    ['https://rfc1918.example.com/', ['10.0.0.8']],
    ['https://mixed.example.com/', ['93.184.215.14', '10.0.0.8']],
    ['http://user@127.0.0.1:8080/', 'refused_url'],
    ['http://127.0.0.1:25/', 'refused_url'],
  ])('if the operator allows everything, %j: %j', async (url, verdict) => {
    expect(await verdictOn(url, LAX)).toEqual(verdict);
  });

  it('of http and private addresses, only what the operator allows', async () => {
    expect(await verdictOn('http://8.8.8.8/', { allowHttp: true, allowPrivate: false })).toEqual(['8.8.8.8']);
    expect(await verdictOn('http://10.0.0.1/', { allowHttp: true, allowPrivate: false })).toBe('refused_url');
    expect(await verdictOn('https://10.0.0.1/', { allowHttp: false, allowPrivate: true })).toEqual(['10.0.0.1']);
    expect(await verdictOn('http://10.0.0.1/', { allowHttp: false, allowPrivate: true })).toBe('refused_url');
  });

  it('a name that cannot be resolved now is no reason to break down', async () => {
    const failing: ResolveName = () => Promise.reject(new Error('SERVFAIL'));
    expect(await verdictOn('https://hooks.example.com/', STRICT, failing)).toBe('dns');
  });
});

describe('what is wrong with a URL', () => {
  it.each([
    ['hooks.example.com', ['must be an absolute URL such as https://hooks.example.com/netctl']],
    ['https://hooks.example.com/a b', ['must not contain spaces, control characters or backslashes']],
    [`https://hooks.example.com/${'a'.repeat(2_048)}`, ['must not be longer than 2048 characters']],
    [
      'http://me:secret@127.1:25/#top',
      [
        'must use https',
        'must not contain a user name or password',
        'must not contain a fragment',
        'must use the usual port or one from 1024',
        'must name a public host',
      ],
    ],
  ])('%j', (url, problems) => {
    expect(problemsOfTarget(url, STRICT)).toEqual(problems);
  });
});
