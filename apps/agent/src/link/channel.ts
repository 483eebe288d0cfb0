import { credentials, Client, type ChannelCredentials, type ClientOptions } from '@grpc/grpc-js';
import type { Identity } from './identity.js';

/** A controller's listener: host:port, and the name in its certificate where that is another one than the host. */
export interface Peer {
  readonly address: string;
  readonly serverName?: string | undefined;
}

/** grpc-js has keepalive off by default, and channelz and retries on: memory that nobody reads, calls that nobody made. */
const OPTIONS: ClientOptions = {
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 20_000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.enable_channelz': 0,
  'grpc.enable_retries': 0,
  'grpc.max_receive_message_length': 1024 * 1024,
  'grpc.service_config_disable_resolution': 1,
  // A name with several addresses is several replicas: not all agents to the first one.
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ pick_first: { shuffleAddressList: true } }] }),
};

/** A channel on which both sides have shown a certificate of the same authority. */
export function mutualChannel(peer: Peer, { ca, key, certificate }: Identity): Client {
  return channel(peer, credentials.createSsl(ca, key, certificate));
}

/** A channel on which only the controller has shown one. */
export function serverOnlyChannel(peer: Peer, caPem: string): Client {
  return channel(peer, credentials.createSsl(Buffer.from(caPem)));
}

function channel({ address, serverName }: Peer, security: ChannelCredentials): Client {
  const name = serverName === undefined ? {} : { 'grpc.ssl_target_name_override': serverName };
  return new Client(address, security, { ...OPTIONS, ...name });
}
