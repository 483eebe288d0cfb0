import { isListName } from '#domain';
import { wire } from '../wire.js';
import { readApplyResult, writeApplyResult, type ApplyResult } from './apply-result.js';
import { clip, readDigest, readId, readNumber, readRouterName } from './fields.js';
import { MalformedMessage } from './malformed-message.js';

/** What an agent holds, durably, of one list on one router. */
export interface HeldList {
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
  readonly digest: Uint8Array;
  /** Older agents do not say it. */
  readonly name?: string;
}

/** A statement of what need not be sent again, never a proof: proofs are ApplyResults. */
export interface RouterInventory {
  readonly router: string;
  readonly driver: string;
  /** Empty while it is unknown. */
  readonly driverVersion: string;
  readonly lists: readonly HeldList[];
}

export interface Hello {
  readonly version: string;
  readonly capabilities: readonly string[];
  readonly routers: readonly RouterInventory[];
}

/** A list that had been verified was found different on the router. */
export interface Drift {
  readonly sessionEpoch: number;
  readonly router: string;
  readonly listId: string;
  readonly generation: number;
  /** For people, at most 1000 characters. */
  readonly message: string;
}

/** What an agent says in a session; the first is `hello`. */
export type AgentMessage =
  | ({ readonly type: 'hello' } & Hello)
  | ({ readonly type: 'applyResult' } & ApplyResult)
  | ({ readonly type: 'drift' } & Drift)
  | { readonly type: 'heartbeat' };

/** Encodes a message of the agent as a SessionRequest. */
export function encodeAgentMessage(message: AgentMessage): Buffer {
  return wire.SessionRequest.encode(write(message)).finish() as Buffer;
}

function write(message: AgentMessage): wire.SessionRequest.$Properties {
  switch (message.type) {
    case 'hello': {
      const { version, capabilities, routers } = message;
      const inventories = routers.map((router) => ({ ...router, lists: [...router.lists] }));
      return { hello: { version, capabilities: [...capabilities], routers: inventories } };
    }
    case 'applyResult':
      return { applyResult: writeApplyResult(message) };
    case 'drift':
      return { drift: { ...message, message: clip(message.message) } };
    case 'heartbeat':
      return { heartbeat: {} };
  }
}

/** Checks what an agent has said. @throws MalformedMessage */
export function readAgentMessage(request: wire.SessionRequest): AgentMessage {
  if (request.hello) return { type: 'hello', ...readHello(request.hello) };
  if (request.applyResult) return { type: 'applyResult', ...readApplyResult(request.applyResult) };
  if (request.drift) return { type: 'drift', ...readDrift(request.drift) };
  if (request.heartbeat) return { type: 'heartbeat' };
  throw new MalformedMessage('the message says nothing that is known');
}

function readHello(hello: wire.Hello.$Properties): Hello {
  const routers = (hello.routers ?? []).map((router) => ({
    router: readRouterName(router.router),
    driver: clip(router.driver),
    driverVersion: clip(router.driverVersion),
    lists: (router.lists ?? []).map(readHeldList),
  }));
  if (new Set(routers.map(({ router }) => router)).size !== routers.length) {
    throw new MalformedMessage('a router is named twice');
  }
  return { version: clip(hello.version), capabilities: hello.capabilities ?? [], routers };
}

function readHeldList(held: wire.HeldList.$Properties): HeldList {
  if (held.name && !isListName(held.name)) throw new MalformedMessage('list name is not one of ours');
  return {
    listId: readId('list_id', held.listId),
    incarnation: readNumber('incarnation', held.incarnation),
    generation: readNumber('generation', held.generation),
    digest: readDigest(held.digest),
    ...(held.name && { name: held.name }),
  };
}

function readDrift(drift: wire.Drift.$Properties): Drift {
  return {
    sessionEpoch: readNumber('session_epoch', drift.sessionEpoch),
    router: readRouterName(drift.router),
    listId: readId('list_id', drift.listId),
    generation: readNumber('generation', drift.generation),
    message: clip(drift.message),
  };
}
