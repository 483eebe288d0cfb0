import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#runtime';

/** Fast because a crash may lose everything: never for a database that anybody wants to keep. */
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  logging_collector: 'off',
};

/** A PostgreSQL server for the time of a test run. */
export interface TestServer {
  /** Of a user who may create databases. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** The server at `url`, which is left running, or else a new one in a temporary directory, which is removed. */
export async function startTestServer(url: string | undefined): Promise<TestServer> {
  if (url) return { adminUrl: url, stop: () => Promise.resolve() };
  const directory = await mkdtemp(join(tmpdir(), 'netctl-test-'));
  // The database runs as another user when the tests run as root.
  await chmod(directory, 0o755);
  try {
    const server = await startEmbeddedPostgres({
      dataDirectory: join(directory, 'data'),
      settings: THROWAWAY_SETTINGS,
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await rm(directory, { recursive: true });
    };
    return { adminUrl: server.url, stop };
  } catch (error) {
    await rm(directory, { recursive: true });
    throw error;
  }
}
