import type { Connection, ConnectionEvents, Connector } from '../../../apps/agent/src/index.js';
import type { Process } from '../core/process.js';
import type { Timeline } from '../core/timeline.js';
import { Stream } from './stream.js';
import type { Weather } from './weather.js';

/** A controller as the network sees it: whether anybody listens changes with every restart. */
export interface Listener {
  readonly name: string;
  readonly process: Process | undefined;
  accept(agentId: string, stream: Stream): void;
}

/** Who can reach whom. */
export class Network {
  readonly streams = new Set<Stream>();
  private readonly listeners: Listener[] = [];
  /** Until when the way between an agent and a controller is blocked, by the names of both. */
  private readonly blocked = new Map<string, number>();

  constructor(
    private readonly timeline: Timeline,
    private readonly weather: Weather,
  ) {}

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** For the agent with this id, running in `agent`. Any of the controllers may answer. */
  connector(agentId: string, agentName: string, agent: Process): Connector {
    return { open: async (events) => this.open(agentId, agentName, agent, events) };
  }

  /** Blocks the way between the two for a while, for old connections and new ones. */
  block(agentName: string, listenerName: string, ms: number): void {
    this.blocked.set(`${agentName} ${listenerName}`, this.timeline.now + ms);
    for (const stream of this.streams) {
      const isMeant = stream.agent.name.startsWith(agentName) && stream.controller.name.startsWith(listenerName);
      if (isMeant) stream.stall(ms);
    }
  }

  /** Ends every blockade. What has stalled comes through. */
  heal(): void {
    this.blocked.clear();
  }

  crashed(process: Process): void {
    // A host that dies sends no reset.
    const ms = this.weather.chance(0.2) ? this.weather.int(20_000, 50_000) : 0;
    for (const stream of this.of(process)) stream.break('14 connection reset', ms);
  }

  frozen(process: Process, ms: number): void {
    for (const stream of this.of(process)) stream.peerSilent(process, ms);
  }

  of(process: Process): Stream[] {
    return [...this.streams].filter((stream) => stream.agent === process || stream.controller === process);
  }

  private async open(
    agentId: string,
    agentName: string,
    agent: Process,
    events: ConnectionEvents,
  ): Promise<Connection> {
    if (!agent.call()) return agent.never();
    const listener = this.weather.pick(this.listeners);
    const refuse = (reason: string): Connection => {
      agent.after(this.weather.int(1, 2_000), 'refused', () => events.closed(reason));
      return { send: () => true, close: () => undefined };
    };
    const { process } = listener;
    if (process?.isAlive !== true) return refuse('14 connection refused');
    if ((this.blocked.get(`${agentName} ${listener.name}`) ?? 0) > this.timeline.now) return refuse('14 no route');
    const stream = new Stream(agent, process, events, this.timeline, this.weather);
    this.forgetClosed();
    this.streams.add(stream);
    if (process.isFrozen) stream.peerSilent(process, Infinity);
    this.timeline.after(this.weather.takes(5, 60, 2_000), 'connect', () =>
      process.deliver('connect', () => listener.accept(agentId, stream)),
    );
    return stream;
  }

  private forgetClosed(): void {
    for (const stream of this.streams) if (!stream.isOpen) this.streams.delete(stream);
  }
}
