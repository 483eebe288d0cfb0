/** Something started that would outlive this process. */
export interface Startable {
  /** Ends it at once: in the last moments of this process nothing can be waited for. */
  stopNow(): void;
}

/** What was started and whose end nobody has asked for yet. */
const running = new Set<Startable>();
let guarded = false;

/** Ends the thing with this process, also when it is interrupted, unless `ended` is called first. */
export function endWithThisProcess(thing: Startable): void {
  running.add(thing);
  if (guarded) return;
  guarded = true;
  const stopAll = (): void => [...running].forEach((each) => each.stopNow());
  process.on('exit', stopAll);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopAll();
      // Without another listener the signal would have ended this process: let it.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}

export function ended(thing: Startable): void {
  running.delete(thing);
}
