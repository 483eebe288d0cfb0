import type { AgentMessage, SessionRequest } from '#protocol';
import { agentService, encodeAgentMessage, MalformedMessage, readControllerMessage } from '#protocol';
import { EventEmitter } from 'node:events';
import type { Connection, ConnectionEvents } from '../../../apps/agent/src/index.js';
import type { Process } from '../core/process.js';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from './weather.js';

/** Keepalive of both ends: a peer that does not answer for so long is given up. */
const KEEPALIVE_MS = { from: 20_000, to: 50_000 };

/** The server's half of a stream, as far as session-stream.ts uses a gRPC stream. */
export class ServerHalf extends EventEmitter implements AsyncIterable<SessionRequest> {
  destroyed = false;
  writableEnded = false;
  private readonly arrived: SessionRequest[] = [];
  private waiting: (() => void) | undefined;

  constructor(private readonly stream: Stream) {
    super();
  }

  write(bytes: Buffer): boolean {
    return this.stream.fromServer(bytes);
  }

  end(): void {
    if (this.writableEnded) return;
    this.writableEnded = true;
    this.stream.endedByServer('0 the server ended the stream');
  }

  /** The call failed on the server. */
  fail(reason: string): void {
    this.writableEnded = true;
    this.stream.endedByServer(reason);
  }

  push(request: SessionRequest): void {
    this.arrived.push(request);
    this.waiting?.();
  }

  /** The peer or the network has gone. */
  break(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
    this.waiting?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SessionRequest> {
    for (;;) {
      const next = this.arrived.shift();
      if (next !== undefined) yield next;
      else if (this.destroyed) return;
      else await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }
}

type Way = 'up' | 'down';

/**
 * One connection between an agent and a controller. As with TCP nothing gets lost while it lasts: what the network does not let
 * through arrives late, or the connection breaks and everything that was on its way is gone, with the two ends noticing it at
 * different times. Single messages do get repeated and overtaken, which TCP would not do: both sides must bear it.
 */
export class Stream implements Connection {
  readonly server: ServerHalf = new ServerHalf(this);
  /** The controller has welcomed the agent. */
  isWelcomed = false;
  private broken = false;
  private endedInOrder = false;
  private closedAtAgent = false;
  private stalledUntil = 0;
  private readonly freeAt: Record<Way, number> = { up: 0, down: 0 };

  constructor(
    readonly agent: Process,
    readonly controller: Process,
    private readonly events: ConnectionEvents,
    private readonly timeline: Timeline,
    private readonly weather: Weather,
  ) {}

  get isOpen(): boolean {
    return !this.broken && !this.endedInOrder;
  }

  send(message: AgentMessage): boolean {
    if (!this.agent.call() || this.broken) return true;
    this.fromAgent(message);
    if (!this.weather.chance(0.01)) return true;
    this.agent.after(this.weather.int(10, 3_000), 'drained', () => this.isOpen && this.events.drained());
    return false;
  }

  /** Also what the agent has not said itself. */
  fromAgent(message: AgentMessage): void {
    const bytes = encodeAgentMessage(message);
    const arrive = (): void =>
      this.controller.deliver(message.type, () => {
        if (!this.server.destroyed) this.server.push(agentService.session.requestDeserialize(bytes));
      });
    // Drift after a proof is news, drift before it is not: of all messages this one relies on the order of the stream.
    this.carry('up', message.type, message.type === 'applyResult', arrive);
  }

  fromServer(bytes: Buffer): boolean {
    if (!this.controller.call() || this.broken) return true;
    const message = agentService.session.responseDeserialize(bytes);
    const arrive = (): void =>
      this.agent.deliver('message', () => {
        if (this.closedAtAgent) return;
        try {
          this.events.message(readControllerMessage(message));
        } catch (error) {
          if (!(error instanceof MalformedMessage)) throw error;
          this.events.malformed(error);
        }
      });
    const isList = message.prefixList != null;
    this.isWelcomed ||= message.welcome != null;
    this.carry('down', isList ? 'list' : 'statement', isList, arrive);
    if (!this.weather.chance(0.01)) return true;
    this.controller.after(this.weather.int(10, 3_000), 'drain', () => this.server.emit('drain'));
    return false;
  }

  /** The agent leaves: the server hears of it, or not before its keepalive. */
  close(): void {
    if (!this.agent.call()) return;
    this.closedAtAgent = true;
    this.break('closed by the agent', 0);
  }

  endedByServer(reason: string): void {
    if (!this.controller.call() || !this.isOpen) return;
    this.endedInOrder = true;
    this.carry('down', 'end', false, () => {
      this.broken = true;
      this.noticeAtAgent(reason);
    });
    this.controller.deliver('end', () => this.server.break());
  }

  /** Nothing gets through for a while; long enough, and both ends give the connection up. */
  stall(ms: number): void {
    if (this.broken) return;
    this.stalledUntil = Math.max(this.stalledUntil, this.timeline.now + ms);
    const [upMs, downMs] = [this.keepaliveMs(), this.keepaliveMs()];
    if (ms > upMs || ms > downMs) this.breakAt(Math.min(ms, upMs), Math.min(ms, downMs));
  }

  /** The connection is gone. What was on its way is lost; the ends notice after `ms`, or a little later. */
  break(reason: string, ms: number): void {
    if (this.broken) return;
    this.broken = true;
    this.timeline.after(ms + this.weather.int(1, 300), 'broken at the agent', () => this.noticeAtAgent(reason));
    this.timeline.after(ms + this.weather.int(1, 300), 'broken at the controller', () => this.noticeAtServer());
  }

  /** Half of the connection's end has stopped: the other end gives up after a while. */
  peerSilent(silent: Process, ms: number): void {
    const after = this.keepaliveMs();
    if (this.broken || ms < after) return;
    this.timeline.after(after, 'keepalive', () => {
      if (!this.broken && silent.isFrozen) this.break('14 keepalive', 0);
    });
  }

  private breakAt(upMs: number, downMs: number): void {
    this.timeline.after(Math.min(upMs, downMs), 'keepalive', () => {
      if (this.broken) return;
      this.broken = true;
      const later = Math.abs(upMs - downMs);
      this.timeline.after(upMs <= downMs ? 0 : later, 'keepalive', () => this.noticeAtAgent('14 keepalive'));
      this.timeline.after(downMs <= upMs ? 0 : later, 'keepalive', () => this.noticeAtServer());
    });
  }

  private noticeAtAgent(reason: string): void {
    this.agent.deliver('closed', () => {
      if (this.closedAtAgent) return;
      this.closedAtAgent = true;
      this.events.closed(reason);
    });
  }

  private noticeAtServer(): void {
    this.controller.deliver('closed', () => this.server.break());
  }

  private carry(way: Way, label: string, mayMisbehave: boolean, arrive: () => void): void {
    const { now } = this.timeline;
    const delay = this.weather.takes(1, 40, 2_000);
    const at = Math.max(now, this.freeAt[way], this.stalledUntil) + delay;
    const deliver = (): void => {
      // What is still on its way when a connection breaks is gone.
      if (!this.broken) arrive();
    };
    if (mayMisbehave && this.weather.chance(0.03)) {
      // Overtaken by what is sent later.
      this.timeline.after(at - now + this.weather.int(50, 5_000), label, deliver);
    } else {
      this.freeAt[way] = at;
      this.timeline.after(at - now, label, deliver);
    }
    if (mayMisbehave && this.weather.chance(0.03)) {
      this.timeline.after(at - now + this.weather.int(1, 60_000), label, deliver);
    }
  }

  private keepaliveMs(): number {
    return this.weather.int(KEEPALIVE_MS.from, KEEPALIVE_MS.to);
  }
}
