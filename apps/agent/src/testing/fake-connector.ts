import { agentService, encodeList, readControllerMessage, type AgentMessage, type ControllerMessage } from '#protocol';
import type { Connection, ConnectionEvents, Connector } from '../link/connector.js';
import type { Offer } from '../apply/offer.js';

/** A stream as the controller sees it. */
export class FakeStream implements Connection {
  readonly heard: AgentMessage[] = [];
  closed = false;
  /** The controller does not keep up. */
  full = false;

  constructor(private readonly events: ConnectionEvents) {}

  send(message: AgentMessage): boolean {
    this.heard.push(message);
    return !this.full;
  }

  close(): void {
    this.closed = true;
  }

  say(...messages: ControllerMessage[]): void {
    for (const message of messages) this.events.message(message);
  }

  /** Sends a list as a controller does, in chunks. */
  list(offer: Offer): void {
    for (const bytes of encodeList({ ...offer, ...offer.mark }, offer.list!)) {
      const part: ControllerMessage = readControllerMessage(agentService.session.responseDeserialize(bytes));
      this.events.message(part);
    }
  }

  drain(): void {
    this.full = false;
    this.events.drained();
  }

  end(reason: string): void {
    this.events.closed(reason);
  }

  /** `7 verified` for the results, the type for the rest. */
  told(): string[] {
    return this.heard.map((message) =>
      message.type === 'applyResult' ? `${message.generation} ${message.errorCode ?? message.phase}` : message.type,
    );
  }
}

/** A network whose other end is the test. */
export class FakeConnector implements Connector {
  readonly streams: FakeStream[] = [];
  /** How often a stream was asked for. */
  tries = 0;
  /** Nobody listens. */
  down = false;

  async open(events: ConnectionEvents): Promise<Connection> {
    this.tries += 1;
    if (this.down) throw new Error('connection refused');
    const stream = new FakeStream(events);
    this.streams.push(stream);
    return stream;
  }

  get last(): FakeStream {
    return this.streams.at(-1)!;
  }
}
