import type { Hello } from '#protocol';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IncarnationService, ResultsService, type HeldVersion } from '../commits/index.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { Notifications } from '../platform/database/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { Rounds } from '../platform/rounds.js';
import { AgentSession, type Outlet } from './agent-session.js';
import { ContentCache } from './content-cache.js';
import { DispatchStore, type Lag } from './dispatch.store.js';

/** Covers lost doorbells. */
const POLL_MS = 1_000;
const MOST_CONTRADICTIONS = 10_000;

/** The agents whose streams this replica holds. It serves whatever lags on them, whoever started the commit. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly open = new Map<string, AgentSession>();
  private off: (() => void)[] = [];
  /** What agents hold that have lists which the database does not know. */
  private readonly withStrangers = new Map<AgentSession, readonly HeldVersion[]>();
  private readonly contradictions = new Set<string>();
  private serving: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly store: DispatchStore,
    private readonly contents: ContentCache,
    private readonly results: ResultsService,
    private readonly incarnation: IncarnationService,
    private readonly notifications: Notifications,
    private readonly rounds: Rounds,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const serve = (): void => this.serve();
    this.off = [
      this.notifications.on('list_committed', serve),
      this.rounds.every('dispatch what lags', POLL_MS, serve),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    for (const off of this.off) off();
    await this.serving;
  }

  /** The new session of an agent; undefined for an unknown or revoked one. The agent's older session here is ended. */
  async begin(agentId: string, hello: Hello, outlet: Outlet): Promise<AgentSession | undefined> {
    const epoch = await this.store.beginSession(agentId, hello.version);
    if (epoch === undefined) return undefined;
    for (const router of hello.routers) await this.store.noteDriver(agentId, router);
    // Before it is served: to an agent that is ahead of the database nothing is sent.
    await this.incarnation.check(agentId, heldBy(hello));
    const { contents, results, clock } = this;
    const contradicted = this.contradicted.bind(this);
    const session = new AgentSession(agentId, epoch, hello, outlet, { contents, results, clock, contradicted });
    this.open.get(agentId)?.end();
    this.open.set(agentId, session);
    if ((await this.incarnation.strangers(agentId, heldBy(hello))).length > 0)
      this.withStrangers.set(session, heldBy(hello));
    this.logger.info('agent connected', { agentId, epoch, version: hello.version });
    return session;
  }

  /** To be called once the agent has been welcomed: what it lacks goes out, and what has nothing to catch up with counts. */
  welcomed(): void {
    this.serve();
  }

  async ended(session: AgentSession): Promise<void> {
    if (this.open.get(session.agentId) === session) this.open.delete(session.agentId);
    this.withStrangers.delete(session);
    await this.store.endSession(session.agentId, session.epoch);
    this.logger.info('agent disconnected', { agentId: session.agentId, epoch: session.epoch });
  }

  /** Tells all agents to go to another replica. */
  async drain(): Promise<void> {
    await Promise.allSettled([...this.open.values()].map(async (session) => session.drain()));
  }

  /** Looks for what lags and sends it; a call during a round leads to one more round. */
  private serve(): void {
    this.again = true;
    this.serving ??= this.work().finally(() => (this.serving = undefined));
  }

  private async work(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        await this.round();
      } catch (error) {
        // The next poll tries again; until then commits stay unproven, which is the truth.
        this.logger.warn('dispatch round failed', { error: String(error) });
      }
    }
  }

  private async round(): Promise<void> {
    if (this.open.size === 0) return;
    const agentIds = [...this.open.keys()];
    for (const agentId of await this.store.joiningAgents(agentIds)) await this.join(agentId);
    await this.dismissStrangers();
    const epochs = await this.store.epochs(agentIds);
    const lags = byAgent(await this.store.lagging(agentIds));
    for (const [agentId, session] of this.open) {
      // A newer session of the agent lives elsewhere, or the agent was revoked.
      if (agentIds.includes(agentId) && epochs.get(agentId) !== session.epoch) this.supersede(session);
      else this.offer(session, lags.get(agentId) ?? []);
    }
  }

  private async dismissStrangers(): Promise<void> {
    for (const [session, held] of this.withStrangers) {
      const strangers = await this.incarnation.strangers(session.agentId, held);
      if (strangers.every(({ removable }) => removable)) this.withStrangers.delete(session);
      for (const { listId, name } of await session.dismiss(strangers)) {
        this.logger.warn('unknown list removed', { agentId: session.agentId, listId, name });
      }
    }
  }

  private async join(agentId: string): Promise<void> {
    for (const router of await this.store.activateJoined(agentId))
      this.logger.info('router has joined', { agentId, router });
  }

  /**
   * The database may have lost a generation since this agent's Hello, and used its number again: the agent is asked for a new Hello,
   * which tells. Once for each version: two lists of one name contradict each other too, and will after any number of sessions.
   */
  private contradicted(session: AgentSession, { listId, incarnation, generation }: Omit<Lag, 'agentId'>): void {
    const key = `${session.agentId} ${listId} ${incarnation} ${generation}`;
    if (this.contradictions.has(key)) return;
    if (this.contradictions.size > MOST_CONTRADICTIONS) this.contradictions.clear();
    this.contradictions.add(key);
    session.end();
  }

  private supersede(session: AgentSession): void {
    this.logger.info('session superseded', { agentId: session.agentId, epoch: session.epoch });
    session.end();
    this.open.delete(session.agentId);
  }

  /** Not awaited: an agent that reads slowly must not hold the others up. */
  private offer(session: AgentSession, lags: readonly Lag[]): void {
    session.offer(lags).catch((error: unknown) => {
      this.logger.warn('sending to agent failed', { agentId: session.agentId, error: String(error) });
      session.end();
    });
  }
}

function heldBy({ routers }: Hello): HeldVersion[] {
  return routers.flatMap(({ router, lists }) => lists.map((list) => ({ ...list, router })));
}

function byAgent(lags: readonly Lag[]): Map<string, Lag[]> {
  const map = new Map<string, Lag[]>();
  for (const lag of lags) map.set(lag.agentId, [...(map.get(lag.agentId) ?? []), lag]);
  return map;
}
