import { userInfo } from 'node:os';

/** Who gives a command at this terminal, for logs and the audit: `cli:alice`. */
export function terminalActor(): string {
  return `cli:${userInfo().username}`;
}
