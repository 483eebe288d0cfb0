import { X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import type { Peer } from './channel.js';

/**
 * The certificates that a server shows, its own first. Nothing is checked and nothing is said to it: this is for finding the CA whose
 * fingerprint is known already. Rejects when there is no TLS server.
 */
export async function chainOf({ address, serverName }: Peer, timeoutMs: number): Promise<X509Certificate[]> {
  const { hostname, port } = new URL(`tls://${address}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const options = {
      host,
      port: Number(port),
      servername: serverName,
      rejectUnauthorized: false,
      ALPNProtocols: ['h2'],
    };
    const socket = connect(options, () => {
      resolve(certificates(socket.getPeerCertificate(true)));
      socket.destroy();
    });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`${address} does not answer`)));
    socket.on('error', reject);
  });
}

function certificates(first: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let each: DetailedPeerCertificate | undefined = first; each?.raw; each = each.issuerCertificate) {
    chain.push(new X509Certificate(each.raw));
    // A certificate that signed itself names itself as its issuer.
    if (each === each.issuerCertificate) break;
  }
  return chain;
}
