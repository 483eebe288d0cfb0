import { describe, expect, it } from 'vitest';
import { ConfigError, EmbeddedPostgresError } from '../../../../../libs/runtime/index.js';
import { DatabaseUnavailable } from '../database/index.js';
import { Declined, InvalidOption } from './errors.js';
import { failureOf } from './failure.js';

function withCode(message: string, properties: object): Error {
  return Object.assign(new Error(message), properties);
}

describe('failureOf', () => {
  it.each([
    [
      'a value that breaks a rule',
      new InvalidOption({ option: '--x', rule: 'must be y' }),
      2,
      'The option --x must be y.',
    ],
    ['a refusal', new Declined(), 1, 'Nothing was changed.'],
    [
      'a database that is away, with the reason',
      new DatabaseUnavailable(new Error('connect ECONNREFUSED 127.0.0.1:5432')),
      1,
      'The database is not available. (connect ECONNREFUSED 127.0.0.1:5432)',
    ],
    [
      'a database that is away under several addresses',
      new DatabaseUnavailable(withCode('', { code: 'ECONNREFUSED' })),
      1,
      'The database is not available. (ECONNREFUSED)',
    ],
    [
      'a configuration, with all its problems in one line',
      new ConfigError(['NETCTL_X: is missing', 'NETCTL_Y: is not valid JSON']),
      2,
      'The configuration cannot be used: NETCTL_X: is missing; NETCTL_Y: is not valid JSON.',
    ],
    ['the embedded database', new EmbeddedPostgresError('It cannot start.'), 1, 'It cannot start.'],
    [
      "another user's file",
      withCode('EACCES', { code: 'EACCES', path: '/var/lib/netctl/token.key' }),
      1,
      '/var/lib/netctl/token.key is not for this user to use: run netctl as the user that the controller runs as.',
    ],
    ['what commander has said already', withCode('x', { code: 'commander.unknownOption', exitCode: 1 }), 2, undefined],
    ['help that was asked for', withCode('x', { code: 'commander.helpDisplayed', exitCode: 0 }), 0, undefined],
  ])('tells %s', (_name, error, exitCode, line) => {
    expect(failureOf(error)).toEqual({ exitCode, line });
  });

  it('shows where a defect of ours is', () => {
    expect(failureOf(new TypeError('x is not a function'))).toEqual({
      exitCode: 1,
      line: expect.stringMatching(/x is not a function\n\s+at .*failure\.spec\.ts/),
    });
  });
});
