import type { AgentMessage, ControllerMessage, MalformedMessage } from '#protocol';

/** One stream to a controller. */
export interface Connection {
  /** Answers false when the peer does not keep up: then nothing more should be sent until `drained`. */
  send(message: AgentMessage): boolean;
  /** Ends the stream without waiting for anything. */
  close(): void;
}

/** What happens on a stream, in order. Nothing is called after `closed`, and nothing before `open` has answered. */
export interface ConnectionEvents {
  message(message: ControllerMessage): void;
  /** A message that is none; the stream goes on. */
  malformed(error: MalformedMessage): void;
  drained(): void;
  closed(reason: string): void;
}

/** The port between the agent and the network. */
export interface Connector {
  /** Begins a stream; whether anybody is there is told by the events. Throws when there is nothing to begin with. */
  open(events: ConnectionEvents): Promise<Connection>;
}
