import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a controller and its database, and takes the database away. */
export interface DatabaseProxy {
  /** The database's URL by way of this proxy. */
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  cut(): void;
  /** Cuts every connection as soon as so many bytes more have come back from the database over it, and refuses new ones. */
  cutAfter(bytes: number): void;
  /** Lets everything through again. */
  restore(): void;
  close(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const away = (): boolean => left <= 0;
  const cut = (): void => {
    left = 0;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (away()) {
      client.destroy();
      return;
    }
    const database = connect(targetOf(databaseUrl));
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      // Whoever broke it: the other side is closed above.
      socket.on('error', () => socket.destroy());
    }
    client.pipe(database);
    database.on('data', (chunk: Buffer) => {
      const passed = chunk.subarray(0, Math.min(chunk.length, left));
      left -= chunk.length;
      client.write(passed, () => {
        if (away()) cut();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: urlThrough(databaseUrl, server),
    cut,
    cutAfter: (bytes) => void (left = bytes),
    restore: () => void (left = Number.POSITIVE_INFINITY),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where the database listens: a socket in a directory, as `?host=` says, or host and port. */
function targetOf(databaseUrl: string): { path: string } | { host: string; port: number } {
  const url = new URL(databaseUrl);
  const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
  const host = url.searchParams.get('host') ?? url.hostname;
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
}

function urlThrough(databaseUrl: string, server: Server): string {
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.searchParams.delete('port');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return url.href;
}
