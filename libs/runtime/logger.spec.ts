import { afterEach, describe, expect, it } from 'vitest';
import { createLogger, LOG_LEVEL_VARIABLE, type LogLevel } from './logger.js';

function capture(level?: LogLevel) {
  const lines: string[] = [];
  const logger = createLogger('dispatch', { level, destination: { write: (line) => lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

describe('createLogger', () => {
  const before = process.env[LOG_LEVEL_VARIABLE];
  afterEach(() => {
    if (before === undefined) delete process.env[LOG_LEVEL_VARIABLE];
    else process.env[LOG_LEVEL_VARIABLE] = before;
  });

  it('writes one JSON line with the message, the fields and who speaks', () => {
    const { logger, lines, last } = capture('info');
    logger.warn('commit finished', { routers: 3, size: 5n });
    expect(last()).toEqual({
      level: 'warn',
      time: expect.any(String),
      logger: 'dispatch',
      msg: 'commit finished',
      routers: 3,
      size: '5',
    });
    expect(lines.join('').match(/\n/g)).toHaveLength(1);
  });

  it('takes the level from the environment', () => {
    process.env[LOG_LEVEL_VARIABLE] = 'warn';
    const { logger, lines } = capture();
    logger.info('quiet');
    logger.error('loud');
    expect(lines).toHaveLength(1);
  });

  it('refuses a level that does not exist', () => {
    process.env[LOG_LEVEL_VARIABLE] = 'loud';
    expect(() => capture()).toThrow('NETCTL_LOG_LEVEL must be one of: debug, info, warn, error, silent.');
  });

  it('keeps a field from hiding the keys of the line', () => {
    const { logger, last } = capture('info');
    logger.info('message', { msg: 'other', level: 7 });
    expect(last()).toMatchObject({ msg: 'message', level: 'info', msg_: 'other', level_: 7 });
  });

  it.each([
    ['token', { token: 'hunter2' }],
    ['a header', { headers: { Authorization: 'Basic hunter2' } }],
    ['in a list', { items: [{ client_secret: 'hunter2' }] }],
    ['upper case', { 'X-API-Key': 'hunter2' }],
    ['a number', { routerPassword: 12_345 }],
    ['any kind of secret value', { credentials: { user: 'hunter2' } }],
    ['bearer in a text', { request: 'GET / Bearer hunter2' }],
    ['URL', { database: 'postgresql://netctl:hunter2@db/netctl' }],
    ['URL object', { database: new URL('postgresql://netctl:hunter2@db/netctl') }],
    ['private key', { pem: '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n' }],
    ['error message', { error: new Error('no answer of postgresql://netctl:hunter2@db') }],
    ['property of an error', { error: Object.assign(new Error('refused'), { password: 'hunter2' }) }],
    ['cause of an error', { error: new Error('outer', { cause: new Error('Bearer hunter2') }) }],
    ['map', { map: new Map([['secret', 'hunter2']]) }],
    ['bytes', { key: Buffer.from('hunter2') }],
  ])('never prints a secret: %s', (_name, fields) => {
    const { logger, lines } = capture('info');
    logger.info('message', fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/hunter2|12345|104,117,110/);
  });

  it('prints what only sounds like a secret', () => {
    const { logger, last } = capture('info');
    logger.info('message', { tokenId: 'a', hasPassword: true, error: new TypeError('bad') });
    expect(last()).toMatchObject({ tokenId: 'a', hasPassword: true, error: { type: 'TypeError', message: 'bad' } });
  });

  it('cuts off a circular value', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const { logger, lines } = capture('info');
    logger.info('message', { circular });
    expect(lines[0]).toContain('[cut off]');
  });
});
