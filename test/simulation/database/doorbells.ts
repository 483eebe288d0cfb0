import { Notifications } from '../../../apps/controller/src/platform/database/index.js';
import type { Process } from '../core/process.js';
import type { Timeline } from '../core/timeline.js';
import type { Weather } from '../network/weather.js';
import type { Server } from './server.js';

type Channel = Parameters<Notifications['on']>[0];
type Listener = (payload: string) => void;

/** NOTIFY between the replicas: rings may get lost and come late. */
export class Exchange {
  readonly replicas = new Set<Doorbells>();

  constructor(
    readonly server: Server,
    readonly timeline: Timeline,
    readonly weather: Weather,
  ) {}

  spread(channel: Channel, payload: string): void {
    for (const replica of this.replicas) {
      if (this.weather.chance(0.1)) continue;
      this.timeline.after(this.weather.takes(1, 20, 5_000), channel, () => replica.hear(channel, payload));
    }
  }
}

/** The doorbells of one process. */
export class Doorbells extends Notifications {
  private readonly byChannel = new Map<Channel, Set<Listener>>();

  constructor(
    private readonly process: Process,
    private readonly exchange: Exchange,
  ) {
    super(undefined as never, undefined as never, undefined as never);
    exchange.replicas.add(this);
    process.onEnd(() => exchange.replicas.delete(this));
  }

  override async ring(channel: Channel, payload: string): Promise<void> {
    const { process, exchange } = this;
    if (!process.call()) return process.never();
    await new Promise<void>((resolve) => {
      exchange.server.arrive('notify', () => {
        if (exchange.server.isUp && !exchange.server.refuses()) exchange.spread(channel, payload);
        process.after(exchange.server.latency(), 'notified', resolve);
      });
    });
  }

  override on(channel: Channel, listener: Listener): () => void {
    const set = this.byChannel.get(channel) ?? new Set();
    this.byChannel.set(channel, set.add(listener));
    return () => set.delete(listener);
  }

  override onMissed(): void {
    // Nobody of those who are simulated keeps state that a lost ring would make wrong.
  }

  hear(channel: Channel, payload: string): void {
    this.process.deliver(channel, () => {
      for (const listener of [...(this.byChannel.get(channel) ?? [])]) listener(payload);
    });
  }
}
