import { Client, connectivityState, credentials, type ServiceError, status } from '@grpc/grpc-js';
import { DriverError } from '../driver-error.js';
import { throwIfAborted, untilAborted } from '../until-aborted.js';
import { wire } from './wire.js';

const SERVICE = '/apipb.GobgpApi';
/** Lists with 1,000,000 entries, and tables with the paths of all. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;
const RECONNECT_MS = 200;
/** A gobgpd that has come back is found within this, however unlucky the moment. */
const CONNECT_MS = 500;
const NEVER_IDLE_MS = 2_147_483_647;

interface Codec<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

/** A call under way, as far as it can be given up. */
interface Call {
  cancel(): void;
}

type Settle<T> = (error: ServiceError | null, answer?: T) => void;

/** GoBGP's gRPC API. Every method throws DriverError only, and is broken off when its signal is aborted. */
export class GobgpClient {
  private readonly client: Client;
  private readonly listeners: (() => void)[] = [];
  private closed = false;

  constructor(private readonly api: string) {
    this.client = new Client(api, credentials.createInsecure(), {
      'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
      'grpc.client_idle_timeout_ms': NEVER_IDLE_MS,
      'grpc.initial_reconnect_backoff_ms': RECONNECT_MS,
      'grpc.max_reconnect_backoff_ms': RECONNECT_MS,
      'grpc.enable_channelz': 0,
      'grpc.enable_retries': 0,
    });
  }

  /** One request, one answer. */
  call<Q, A>(method: string, request: Codec<Q>, answer: Codec<A>, message: Q, signal: AbortSignal): Promise<A> {
    return this.run<A>(method, signal, (settle) =>
      this.client.makeUnaryRequest(path(method), serializer(request), deserializer(answer), message, settle),
    );
  }

  /** One request, many answers. Each is given to `take` when it comes; some may come twice. */
  async stream<Q, A>(
    method: string,
    request: Codec<Q>,
    answer: Codec<A>,
    message: Q,
    take: (answer: A) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.run<void>(method, signal, (settle) =>
      this.client
        .makeServerStreamRequest(path(method), serializer(request), deserializer(answer), message)
        .on('data', take)
        .on('error', (error: ServiceError) => settle(error))
        .on('end', () => settle(null)),
    );
  }

  /** Many requests; resolves when gobgpd has done them all. */
  async feed<Q>(method: string, request: Codec<Q>, messages: readonly Q[], signal: AbortSignal): Promise<void> {
    await this.run<wire.Empty>(method, signal, (settle) => {
      const call = this.client.makeClientStreamRequest(
        path(method),
        serializer(request),
        deserializer<wire.Empty>(wire.Empty),
        settle,
      );
      // A gobgpd that goes away in mid-stream is told by `settle`.
      call.on('error', () => undefined);
      for (const message of messages) call.write(message);
      call.end();
      return call;
    });
  }

  /** Calls back when gobgpd goes away and when it is back. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
    if (this.listeners.length === 1) void this.watch();
  }

  close(): void {
    this.closed = true;
    this.client.close();
  }

  /**
   * Once more when gobgpd has been restarted unnoticed: the first call then meets the end of the old connection. All
   * that is asked of gobgpd here may be asked twice.
   */
  private async run<T>(method: string, signal: AbortSignal, start: (settle: Settle<T>) => Call): Promise<T> {
    await this.ready(signal);
    try {
      return await this.runOnce(method, signal, start);
    } catch (error) {
      if (!(error instanceof DriverError && error.code === 'unreachable')) throw error;
      await this.ready(signal);
      return this.runOnce(method, signal, start);
    }
  }

  private runOnce<T>(method: string, signal: AbortSignal, start: (settle: Settle<T>) => Call): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => call.cancel();
      const call = start((error, answer) => {
        signal.removeEventListener('abort', onAbort);
        if (error) reject(this.translated(method, error, signal));
        else resolve(answer as T);
      });
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  private async ready(signal: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    await untilAborted(this.connected(), signal, `${this.api}: no connection in time`);
    throwIfAborted(signal);
  }

  private connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new DriverError('unreachable', 'the driver has been closed');
      this.client.waitForReady(Date.now() + CONNECT_MS, (cause) => {
        if (cause) reject(new DriverError('unreachable', `${this.api}: nobody answers; is gobgpd running?`, { cause }));
        else resolve();
      });
    });
  }

  private async watch(): Promise<void> {
    const channel = this.client.getChannel();
    let [ready, away] = [false, false];
    for (;;) {
      const state = channel.getConnectivityState(true);
      if (state === connectivityState.SHUTDOWN || this.closed) return;
      const returned = state === connectivityState.READY && away;
      const lost = state !== connectivityState.READY && ready;
      if (returned || lost) for (const listener of this.listeners) listener();
      ready = state === connectivityState.READY;
      if (ready) away = false;
      else if (lost || state === connectivityState.TRANSIENT_FAILURE) away = true;
      await new Promise<void>((resolve) => channel.watchConnectivityState(state, Infinity, () => resolve()));
    }
  }

  private translated(method: string, error: ServiceError, signal: AbortSignal): DriverError {
    if (signal.aborted) return new DriverError('timeout', `gobgpd to ${method}: no answer in time`, { cause: error });
    const lost = error.code === status.UNAVAILABLE || error.code === status.CANCELLED;
    const message = lost ? `${this.api}: ${error.details}` : `gobgpd to ${method}: ${error.details}`;
    return new DriverError(lost ? 'unreachable' : 'rejected', message, { cause: error });
  }
}

function path(method: string): string {
  return `${SERVICE}/${method}`;
}

function serializer<T>(codec: Codec<T>): (message: T) => Buffer {
  return (message) => Buffer.from(codec.encode(message).finish());
}

function deserializer<T>(codec: Codec<T>): (bytes: Buffer) => T {
  return (bytes) => codec.decode(bytes);
}
