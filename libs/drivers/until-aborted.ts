import { DriverError } from './driver-error.js';

/** The promise, or DriverError 'timeout' with `message` as soon as the signal is aborted. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal, message: string): Promise<T> {
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new DriverError('timeout', message));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Throws DriverError 'timeout' when the signal has been aborted: for use before a step that cannot be broken off. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DriverError('timeout', 'no time left');
}
