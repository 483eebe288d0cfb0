import type { ApplyResult, Drift, HeldList, Hello } from '#protocol';
import { compareVersions, encodeControllerMessage } from '#protocol';
import type { ResultsService, Stranger } from '../commits/index.js';
import type { Clock } from '../platform/clock.js';
import type { ContentCache, EncodedList } from './content-cache.js';
import type { Lag } from './dispatch.store.js';

/** The writing half of an agent's stream. `write` answers when the message may be followed by the next. */
export interface Outlet {
  write(bytes: Buffer): Promise<void>;
  end(): void;
}

interface Version {
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
}

interface Dependencies {
  readonly contents: ContentCache;
  readonly results: ResultsService;
  readonly clock: Clock;
  /** The agent holds something else under the very version that it was sent. */
  contradicted(session: AgentSession, version: Version): void;
}

/** An agent that has not even accepted a list after so long gets it again. */
const ACCEPT_TIMEOUT_MS = 15_000;

/** One stream of one agent: sends what lags, one list at a time, and passes on what comes back. */
export class AgentSession {
  /** Version per list that was written to this stream, or that the agent holds already. */
  private readonly sent = new Map<string, Version>();
  private readonly held: readonly HeldList[];
  private wanted = new Map<string, Version>();
  private inFlight: { listId: string; generation: number; since: number } | undefined;
  private readonly dismissed = new Set<string>();
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
    this.wanted = new Map(lags.map((lag) => [lag.listId, lag]));
    await this.pump();
  }

  /** Takes lists that nobody knows any more off the agent's routers, each once. Answers those that this is news for. */
  async dismiss(strangers: readonly Stranger[]): Promise<Stranger[]> {
    const news = strangers.filter(({ listId, removable }) => removable && !this.dismissed.has(listId));
    for (const version of news) {
      this.dismissed.add(version.listId);
      await this.outlet.write(encodeControllerMessage({ type: 'remove', version }));
    }
    return news;
  }

  /** The agent is the certificate's; the epoch is checked where the report is stored. */
  async applyResult(result: ApplyResult): Promise<void> {
    if (this.inFlight?.listId === result.listId && this.inFlight.generation <= result.generation)
      this.inFlight = undefined;
    // Nobody waits for a list that nobody knows; the agent goes on trying by itself.
    if (this.dismissed.has(result.listId)) return this.pump();
    const report = { ...result, agentId: this.agentId };
    if (result.phase === 'verified') await this.deps.results.verified(report, result.digest);
    if (result.phase === 'failed') {
      const { errorCode = 'internal', errorMessage = '' } = result;
      await this.deps.results.failed(report, { code: errorCode, message: errorMessage });
      if (errorCode === 'conflict') this.deps.contradicted(this, result);
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

  private next(): Version | undefined {
    const now = this.deps.clock.now().getTime();
    if (this.inFlight !== undefined) {
      if (now - this.inFlight.since < ACCEPT_TIMEOUT_MS) return undefined;
      this.sent.delete(this.inFlight.listId);
      this.inFlight = undefined;
    }
    for (const wanted of this.wanted.values()) {
      const sent = this.sent.get(wanted.listId);
      if (sent === undefined || compareVersions(sent, wanted) < 0) return wanted;
    }
    return undefined;
  }

  private async send(wanted: Version): Promise<void> {
    const { listId, generation } = wanted;
    const content = await this.deps.contents.get(wanted);
    this.sent.set(listId, wanted);
    if (content === undefined || this.holds(content)) return;
    this.inFlight = { listId, generation, since: this.deps.clock.now().getTime() };
    for (const message of content.messages) await this.outlet.write(message);
  }

  /** Every router of the agent that counts for this list had it when the session began. Its proof comes by itself. */
  private holds({ version, digest }: EncodedList): boolean {
    if (digest === undefined) return false;
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
