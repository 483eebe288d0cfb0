import { join, resolve } from 'node:path';

/** What the controller keeps in its state directory, as absolute paths. */
export interface StateFiles {
  /** Data directory of the embedded PostgreSQL. */
  readonly database: string;
  /** The token key, unless it is configured. */
  readonly tokenKey: string;
  /** Folder of the agents' certificate authority. */
  readonly ca: string;
  readonly caCertificate: string;
  readonly caKey: string;
}

export function stateFiles(stateDir: string): StateFiles {
  const inside = (...names: string[]): string => join(resolve(stateDir), ...names);
  return {
    database: inside('postgres'),
    tokenKey: inside('token.key'),
    ca: inside('ca'),
    caCertificate: inside('ca', 'ca.crt'),
    caKey: inside('ca', 'ca.key'),
  };
}
