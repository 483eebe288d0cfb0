import type { ApplyResult, Drift, HeldList, Hello } from '#protocol';
import { encodeControllerMessage } from '#protocol';
import type { ResultsService } from '../commits/index.js';
import type { Clock } from '../platform/clock.js';
import type { ContentCache, EncodedList } from './content-cache.js';
import type { Lag } from './dispatch.store.js';

/** The writing half of an agent's stream. `write` answers when the message may be followed by the next. */
export interface Outlet {
  write(bytes: Buffer): Promise<void>;
  end(): void;
}

interface Dependencies {
  readonly contents: ContentCache;
  readonly results: ResultsService;
  readonly clock: Clock;
}

/** An agent that has not even accepted a list after so long gets it again. */
const ACCEPT_TIMEOUT_MS = 15_000;

/** One stream of one agent: sends what lags, one list at a time, and passes on what comes back. */
export class AgentSession {
  /** Generation per list that was written to this stream, or that the agent holds already. */
  private readonly sent = new Map<string, number>();
  private readonly held: readonly HeldList[];
  private wanted = new Map<string, number>();
  private inFlight: { listId: string; generation: number; since: number } | undefined;
  private pumping = false;

  constructor(
    readonly agentId: string,
    readonly epoch: number,
    private readonly hello: Hello,
    private readonly outlet: Outlet,
    private readonly deps: Dependencies,
  ) {
    this.held = hello.routers.flatMap(({ lists }) => lists);
  }

  /** Takes over the newest picture of what this agent still lacks; older wishes are forgotten (newest wins). */
  async offer(lags: readonly Lag[]): Promise<void> {
    this.wanted = new Map(lags.map(({ listId, generation }) => [listId, generation]));
    await this.pump();
  }

  /** The agent is the certificate's; the epoch is checked where the report is stored. */
  async applyResult(result: ApplyResult): Promise<void> {
    if (this.inFlight?.listId === result.listId && this.inFlight.generation <= result.generation)
      this.inFlight = undefined;
    const report = { ...result, agentId: this.agentId };
    if (result.phase === 'verified' && result.digest !== undefined) {
      await this.deps.results.verified(report, result.digest);
    }
    if (result.phase === 'failed') {
      const { errorCode = 'internal', errorMessage = '' } = result;
      await this.deps.results.failed(report, { code: errorCode, message: errorMessage });
    }
    await this.pump();
  }

  async drift(drift: Drift): Promise<void> {
    await this.deps.results.drifting({ ...drift, agentId: this.agentId }, drift.message);
  }

  async heartbeat(): Promise<void> {
    await this.outlet.write(encodeControllerMessage({ type: 'heartbeat' }));
  }

  async drain(): Promise<void> {
    await this.outlet.write(encodeControllerMessage({ type: 'drain' }));
    this.outlet.end();
  }

  end(): void {
    this.outlet.end();
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) await this.send(next);
    } finally {
      this.pumping = false;
    }
  }

  private next(): { listId: string; generation: number } | undefined {
    const now = this.deps.clock.now().getTime();
    if (this.inFlight !== undefined) {
      if (now - this.inFlight.since < ACCEPT_TIMEOUT_MS) return undefined;
      this.sent.delete(this.inFlight.listId);
      this.inFlight = undefined;
    }
    for (const [listId, generation] of this.wanted) {
      if ((this.sent.get(listId) ?? 0) < generation) return { listId, generation };
    }
    return undefined;
  }

  private async send({ listId, generation }: { listId: string; generation: number }): Promise<void> {
    const content = await this.deps.contents.get(listId, generation);
    this.sent.set(listId, generation);
    if (content === undefined || this.holds(content)) return;
    this.inFlight = { listId, generation, since: this.deps.clock.now().getTime() };
    for (const message of content.messages) await this.outlet.write(message);
  }

  /** Every router of the agent that counts for this list had it when the session began. Its proof comes by itself. */
  private holds({ version, digest }: EncodedList): boolean {
    const holders = this.held.filter((held) => held.listId === version.listId);
    return (
      holders.length === this.hello.routers.length &&
      holders.every(
        (held) =>
          held.incarnation === version.incarnation &&
          held.generation === version.generation &&
          Buffer.from(held.digest).equals(digest),
      )
    );
  }
}
