import type { EntryMatch } from '#domain';
import { wire } from '../wire.js';
import { readDigest, readId, readNumber, readRouterName } from './fields.js';
import type { ListPart } from './list-assembler.js';
import type { ListVersion } from './list-version.js';
import { MalformedMessage } from './malformed-message.js';
import { readVersion } from './read-version.js';

/** Where a router of the agent belongs and how its entries are to match. */
export interface RouterSettings {
  readonly router: string;
  readonly regionId: string;
  readonly entryMatch: EntryMatch;
}

export interface Welcome {
  /** Grows with every session of this agent. */
  readonly sessionEpoch: number;
  readonly routers: readonly RouterSettings[];
  /** Both sides say something at least this often. */
  readonly heartbeatSeconds: number;
}

/** What a controller says in a session, lists apart; the first is `welcome`. Lists are written by `encodeList`. */
export type ControllerStatement =
  | ({ readonly type: 'welcome' } & Welcome)
  | { readonly type: 'remove'; readonly version: ListVersion }
  | { readonly type: 'drain' }
  | { readonly type: 'heartbeat' };

/** What an agent reads in a session. The parts of a list go to a ListAssembler. */
export type ControllerMessage = ControllerStatement | ({ readonly type: 'listPart' } & ListPart);

const ENTRY_MATCHES: Readonly<Record<EntryMatch, wire.EntryMatch>> = {
  orlonger: wire.EntryMatch.ENTRY_MATCH_ORLONGER,
  exact: wire.EntryMatch.ENTRY_MATCH_EXACT,
};

/** Encodes a message of the controller as a SessionResponse. */
export function encodeControllerMessage(message: ControllerStatement): Buffer {
  return wire.SessionResponse.encode(write(message)).finish() as Buffer;
}

function write(message: ControllerStatement): wire.SessionResponse.$Properties {
  switch (message.type) {
    case 'welcome': {
      const { sessionEpoch, heartbeatSeconds } = message;
      const routers = message.routers.map((router) => ({ ...router, entryMatch: ENTRY_MATCHES[router.entryMatch] }));
      return { welcome: { sessionEpoch, heartbeatSeconds, routers } };
    }
    case 'remove':
      return { remove: { version: message.version } };
    case 'drain':
      return { drain: {} };
    case 'heartbeat':
      return { heartbeat: {} };
  }
}

/** Checks what a controller has said. @throws MalformedMessage, with the version where it belongs to a list */
export function readControllerMessage(response: wire.SessionResponse): ControllerMessage {
  if (response.welcome) return { type: 'welcome', ...readWelcome(response.welcome) };
  if (response.prefixList) return { type: 'listPart', ...readListPart(response.prefixList) };
  if (response.remove) return { type: 'remove', version: readVersion(response.remove.version) };
  if (response.drain) return { type: 'drain' };
  if (response.heartbeat) return { type: 'heartbeat' };
  throw new MalformedMessage('the message says nothing that is known');
}

function readWelcome(welcome: wire.Welcome.$Properties): Welcome {
  const heartbeatSeconds = readNumber('heartbeat_seconds', welcome.heartbeatSeconds);
  if (heartbeatSeconds === 0) throw new MalformedMessage('heartbeat_seconds is missing');
  return {
    sessionEpoch: readNumber('session_epoch', welcome.sessionEpoch),
    heartbeatSeconds,
    routers: (welcome.routers ?? []).map((settings) => ({
      router: readRouterName(settings.router),
      regionId: readId('region_id', settings.regionId),
      entryMatch: readEntryMatch(settings.entryMatch),
    })),
  };
}

function readEntryMatch(value: wire.EntryMatch | null | undefined): EntryMatch {
  if (value === wire.EntryMatch.ENTRY_MATCH_ORLONGER) return 'orlonger';
  if (value === wire.EntryMatch.ENTRY_MATCH_EXACT) return 'exact';
  throw new MalformedMessage('entry_match is unknown');
}

function readListPart(message: wire.PrefixList.$Properties): ListPart {
  const version = readVersion(message.version);
  const digest = readDigest(message.digest);
  if (message.empty) return { version, digest, content: 'empty' };
  // Unset is not empty: a list that matches nothing says so.
  if (!message.entries) throw new MalformedMessage('the list has no content', { version });
  const { v4, v6, chunkIndex, chunkCount } = message.entries;
  return {
    version,
    digest,
    content: {
      v4: v4 ?? new Uint8Array(),
      v6: v6 ?? new Uint8Array(),
      chunkIndex: chunkIndex ?? 0,
      chunkCount: chunkCount ?? 0,
    },
  };
}
