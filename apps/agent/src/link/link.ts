import { backOffMs } from '../back-off.js';
import { Session, type SessionDependencies } from './session.js';

const RECONNECT = { floorMs: 500, firstMs: 2000, mostMs: 60_000 };

export interface LinkDependencies extends SessionDependencies {
  /** In [0, 1). */
  readonly random: () => number;
}

/** Keeps a session with a controller, one after the other, for as long as the agent runs. */
export class Link {
  private readonly stopped = new AbortController();
  private session: Session | undefined;
  private loop: Promise<void> | undefined;

  constructor(private readonly deps: LinkDependencies) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.session?.end('the agent stops');
    await this.loop;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped.signal.aborted;) {
      failures = (await this.hold()) ? 1 : failures + 1;
      const waitMs = backOffMs(RECONNECT, failures, this.deps.random());
      await this.deps.clock.sleep(waitMs, this.stopped.signal).catch(() => undefined);
    }
  }

  /** Answers whether the controller welcomed us. */
  private async hold(): Promise<boolean> {
    this.session = new Session(this.deps);
    try {
      return await this.session.run();
    } catch (error) {
      this.deps.logger.warn('no session', { reason: (error as Error).message });
      return false;
    }
  }
}
