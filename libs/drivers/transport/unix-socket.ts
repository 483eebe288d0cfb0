import { connect, type Socket } from 'node:net';
import { DriverError } from '../driver-error.js';

/**
 * Connects to a daemon's unix socket. Throws DriverError 'unreachable', or 'timeout' when `signal` is aborted first.
 * `noPermission` says what to do about a socket that this user may not open.
 */
export function connectUnixSocket(path: string, noPermission: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new DriverError('timeout', `${path}: no time left to connect`));
    const socket = connect(path);
    const onAbort = (): void => fail(new DriverError('timeout', `${path}: no connection in time`));
    const onError = (cause: NodeJS.ErrnoException): void =>
      fail(new DriverError('unreachable', `${path}: ${reason(cause, noPermission)}`, { cause }));
    const forget = (): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
    };
    const fail = (error: DriverError): void => {
      forget();
      socket.on('error', () => undefined).destroy();
      reject(error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('error', onError);
    socket.once('connect', () => {
      forget();
      resolve(socket);
    });
  });
}

function reason(error: NodeJS.ErrnoException, noPermission: string): string {
  switch (error.code) {
    case 'ENOENT':
      return 'no such socket; the daemon has not been started';
    case 'ECONNREFUSED':
      return 'nobody listens there; the daemon is not running';
    case 'EACCES':
      return `no permission; ${noPermission}`;
    default:
      return error.message;
  }
}
