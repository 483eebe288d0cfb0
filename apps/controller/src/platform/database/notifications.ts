import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { LOGGER, type Logger } from '../logger.js';
import { CONFIG, type ControllerConfig } from '../config/config.js';
import { Database } from './database.js';

/** Ids only: what is to be looked up stands in the tables. */
export type Channel = 'list_committed' | 'commit_finished' | 'token_changed' | 'agent_changed';
type Listener = (payload: string) => void;

const CHANNELS: readonly Channel[] = ['list_committed', 'commit_finished', 'token_changed', 'agent_changed'];
const RECONNECT_MS = 1_000;
const NOTIFY = { name: 'notify', text: 'SELECT pg_notify($1, $2)' };

/**
 * Doorbells between replicas over LISTEN/NOTIFY. A doorbell may get lost (the listening connection breaks, the ring fails),
 * so everything that listens also polls; `missed` tells listeners that keep state when to look for themselves.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnApplicationShutdown {
  private readonly listeners = new Map<Channel, Set<Listener>>();
  private readonly missedListeners = new Set<() => void>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client
      ?.end()
      .catch((error: unknown) => this.logger.debug('listener close failed', { error: String(error) }));
  }

  /** Rings in a transaction of its own: NOTIFY inside a data transaction takes a global lock at its commit. */
  async ring(channel: Channel, payload: string): Promise<void> {
    try {
      await this.database.query(NOTIFY, [channel, payload]);
    } catch (error) {
      // The poll covers it; what rang has already been stored.
      this.logger.warn('doorbell not rung', { channel, error: String(error) });
    }
  }

  /** Calls `listener` for each ring of `channel` by any replica, this one included. Answers how to stop. */
  on(channel: Channel, listener: Listener): () => void {
    const set = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, set.add(listener));
    return () => set.delete(listener);
  }

  /** Calls `listener` after a time in which rings may have been lost. */
  onMissed(listener: () => void): void {
    this.missedListeners.add(listener);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      keepAlive: true,
      application_name: 'netctl-listener',
    });
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.listeners.get(channel as Channel) ?? []) listener(payload ?? '');
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join(';'));
      for (const listener of this.missedListeners) listener();
    } catch (error) {
      this.logger.warn('listening for doorbells failed', { error: String(error) });
      this.reconnect(client);
    }
  }

  private reconnect(failed: pg.Client): void {
    if (this.closed || this.client !== failed) return;
    this.client = undefined;
    failed.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS);
  }
}
