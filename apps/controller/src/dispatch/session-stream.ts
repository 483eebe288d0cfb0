import {
  encodeControllerMessage,
  readAgentMessage,
  type AgentMessage,
  type SessionRequest,
  type SessionResponse,
} from '#protocol';
import { status, type ServerDuplexStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import type { Clock } from '../platform/clock.js';
import type { AgentSession, Outlet } from './agent-session.js';
import type { DispatchStore } from './dispatch.store.js';
import type { Sessions } from './sessions.js';

export type AgentStream = ServerDuplexStream<SessionRequest, SessionResponse | Buffer>;

/** Both sides say something at least this often. */
const HEARTBEAT_SECONDS = 20;

/** Serves one stream until it ends. Throws what a message did wrong; the caller answers the agent with it. */
export async function serveStream(
  stream: AgentStream,
  agentId: string,
  sessions: Sessions,
  store: DispatchStore,
  clock: Clock,
): Promise<void> {
  const outlet = outletOf(stream);
  let session: AgentSession | undefined;
  const over = new AbortController();
  try {
    // Reading one message at a time is the back-pressure: the next is read when this one is stored.
    for await (const request of stream as AsyncIterable<SessionRequest>) {
      const message = readAgentMessage(request);
      if (session !== undefined) {
        await receive(session, message, store);
        continue;
      }
      if (message.type !== 'hello') throw new ProtocolViolation('the first message must be hello');
      session = await sessions.begin(agentId, message, outlet);
      if (session === undefined) throw new UnknownAgent();
      const routers = await store.routersOf(agentId);
      await outlet.write(
        encodeControllerMessage({
          type: 'welcome',
          sessionEpoch: session.epoch,
          heartbeatSeconds: HEARTBEAT_SECONDS,
          routers,
        }),
      );
      void beat(session, clock, over.signal);
      sessions.welcomed();
    }
  } finally {
    over.abort();
    if (session !== undefined) await sessions.ended(session);
  }
}

/** The agent's certificate is good, but its agent is unknown or revoked. */
export class UnknownAgent extends Error {
  readonly status = status.PERMISSION_DENIED;
}

/** The agent does not follow the protocol. */
export class ProtocolViolation extends Error {
  readonly status = status.INVALID_ARGUMENT;
}

/** Says something every so often until the stream is over. */
async function beat(session: AgentSession, clock: Clock, over: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await clock.sleep(HEARTBEAT_SECONDS * 1_000, over);
      await session.heartbeat();
    }
  } catch {
    // Either the stream is over, and how it ends is said elsewhere, or it can no longer be written to.
    if (!over.aborted) session.end();
  }
}

async function receive(session: AgentSession, message: AgentMessage, store: DispatchStore): Promise<void> {
  switch (message.type) {
    case 'applyResult':
      return session.applyResult(message);
    case 'drift':
      return session.drift(message);
    case 'heartbeat':
      return store.seen(session.agentId, session.epoch);
    case 'hello':
      throw new ProtocolViolation('hello was said twice');
  }
}

function outletOf(stream: AgentStream): Outlet {
  return {
    async write(bytes) {
      if (stream.destroyed || stream.writableEnded) throw new Error('the stream has ended');
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
    },
    end: () => void stream.end(),
  };
}
