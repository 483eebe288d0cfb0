import { ListAssembler, MalformedMessage, type ControllerMessage, type ListPart, type Welcome } from '#protocol';
import type { Clock, Logger } from '#runtime';
import type { Routers } from '../apply/routers.js';
import type { Connection, Connector } from './connector.js';
import type { Outbox } from './outbox.js';

/** For the connection, TLS and the welcome together. */
const WELCOME_MS = 30_000;
/** So many heartbeats of the controller may be missed. */
const SILENT_BEATS = 3;

export interface SessionDependencies {
  readonly connector: Connector;
  readonly routers: Routers;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One stream from its Hello to its end. Nothing that happens to it changes a router. */
export class Session {
  private readonly ended = new AbortController();
  private readonly greeted = new AbortController();
  private readonly assembler = new ListAssembler();
  private connection: Connection | undefined;
  private welcome: Welcome | undefined;
  private heardAt: number;
  private reason = '';

  constructor(private readonly deps: SessionDependencies) {
    this.heardAt = this.nowMs();
  }

  /** Answers when the session is over: whether there was a welcome. */
  async run(): Promise<boolean> {
    const { connector, routers, outbox, logger } = this.deps;
    try {
      this.connection = await connector.open({
        message: (message) => this.hear(message),
        malformed: (error) => this.refuse(error),
        drained: () => outbox.drained(),
        closed: (reason) => this.end(reason),
      });
      if (!this.ended.signal.aborted) this.connection.send({ type: 'hello', ...routers.hello() });
      await this.untilOver();
    } finally {
      outbox.close();
      this.connection?.close();
    }
    logger.info('session over', { reason: this.reason, welcomed: this.welcome !== undefined });
    return this.welcome !== undefined;
  }

  /** May be called at any time, more than once. */
  end(reason: string): void {
    if (this.ended.signal.aborted) return;
    this.reason = reason;
    this.ended.abort();
  }

  private async untilOver(): Promise<void> {
    const either = AbortSignal.any([this.ended.signal, this.greeted.signal]);
    if (await this.slept(WELCOME_MS, either)) this.end('no welcome');
    while (this.welcome && !this.ended.signal.aborted) {
      const beatMs = this.welcome.heartbeatSeconds * 1000;
      if (!(await this.slept(beatMs, this.ended.signal))) return;
      if (this.nowMs() - this.heardAt > SILENT_BEATS * beatMs) this.end('the controller is silent');
      else this.deps.outbox.heartbeat();
    }
  }

  private hear(message: ControllerMessage): void {
    this.heardAt = this.nowMs();
    if (this.ended.signal.aborted) return;
    if (message.type !== 'welcome' && !this.welcome) return this.end(`${message.type} before the welcome`);
    switch (message.type) {
      case 'welcome':
        return this.begin(message);
      case 'listPart':
        return this.assemble(message);
      case 'remove':
        return this.deps.routers.remove(message.version);
      case 'drain':
        return this.end('the controller asks to leave');
      case 'heartbeat':
        return;
    }
  }

  private begin(welcome: Welcome): void {
    const { routers, outbox, logger } = this.deps;
    const first = this.welcome === undefined;
    this.welcome = welcome;
    routers.place(welcome.routers);
    if (!first) return;
    logger.info('session begun', { sessionEpoch: welcome.sessionEpoch });
    this.greeted.abort();
    outbox.open(welcome.sessionEpoch, this.connection!, routers.reports());
  }

  private assemble(part: ListPart): void {
    try {
      const received = this.assembler.add(part);
      if (received) this.deps.routers.offer(received);
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      this.refuse(error);
    }
  }

  private refuse(error: MalformedMessage): void {
    this.heardAt = this.nowMs();
    const { version, conflict, message } = error;
    this.deps.logger.warn('malformed message', { listId: version?.listId, message });
    if (!version) return;
    this.deps.routers.refuse(version, { code: conflict ? 'conflict' : 'malformed', message, retryable: false });
  }

  /** Answers false when it was cut short. */
  private slept(ms: number, signal: AbortSignal): Promise<boolean> {
    return this.deps.clock.sleep(ms, signal).then(
      () => true,
      () => false,
    );
  }

  private nowMs(): number {
    return this.deps.clock.now().getTime();
  }
}
