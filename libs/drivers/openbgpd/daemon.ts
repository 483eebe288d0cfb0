import { setTimeout as pause } from 'node:timers/promises';
import { DriverError } from '../driver-error.js';
import { execute, type Output } from '../transport/exec.js';
import { SocketWatch } from '../transport/socket-watch.js';
import type { RunningSet } from './lines.js';
import { parseRunningSets, parseVersion } from './parse.js';
import type { OpenBgpdSettings } from './settings.js';

const RELOAD_AGAIN_MS = 10;

/** The OpenBGPD of this machine, by its own two programs. Throws DriverError only. */
export class OpenBgpdDaemon {
  private readonly watch: SocketWatch;

  constructor(private readonly settings: OpenBgpdSettings) {
    this.watch = new SocketWatch(settings.socket);
  }

  /** Of the program; bgpd does not tell its own. Throws 'unreachable' when bgpd does not answer all the same. */
  async version(signal: AbortSignal): Promise<string> {
    await this.sets(signal);
    const { stdout, stderr } = await execute(this.settings.bgpctl, ['-V'], signal);
    return parseVersion(`${stdout}${stderr}`);
  }

  /** The prefix-sets that bgpd has. */
  async sets(signal: AbortSignal): Promise<Map<string, RunningSet>> {
    const { stdout } = await this.bgpctl(['-j', 'show', 'sets'], signal);
    return parseRunningSets(stdout);
  }

  /**
   * Has bgpd read its configuration, and resolves when it has taken it. Throws 'rejected' with bgpd's words when it does
   * not like it: then it goes on as before.
   */
  async reload(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { stdout } = await this.bgpctl(['reload'], signal);
      if (/^request processed$/m.test(stdout)) return;
      if (!/^previous reload still running$/m.test(stdout)) throw await this.refusal(stdout, signal);
      // This one was not queued but dropped, with exit code 0.
      await pause(RELOAD_AGAIN_MS);
    }
  }

  /** What bgpd makes of a configuration, printed by itself. Throws 'rejected' when it cannot read it. */
  async understand(path: string, signal: AbortSignal): Promise<string> {
    const { code, stdout, stderr } = await execute(this.settings.bgpd, ['-n', '-v', '-f', path], signal);
    if (code !== 0) throw new DriverError('rejected', `bgpd refuses the lists: ${words(stderr)}`);
    return stdout;
  }

  onChange(listener: () => void): void {
    this.watch.onChange(listener);
  }

  close(): void {
    this.watch.close();
  }

  private async bgpctl(args: readonly string[], signal: AbortSignal): Promise<Output> {
    const output = await execute(this.settings.bgpctl, ['-s', this.settings.socket, ...args], signal);
    if (output.code === 0) return output;
    throw new DriverError('unreachable', words(output.stderr) || `bgpctl ended with code ${output.code}`);
  }

  private async refusal(said: string, signal: AbortSignal): Promise<DriverError> {
    // bgpctl says no more than that there are errors; the same program that reads them says which.
    const { stderr } = await execute(this.settings.bgpd, ['-n', '-f', this.settings.configFile], signal);
    return new DriverError('rejected', `bgpd refuses its configuration: ${words(said)}: ${words(stderr)}`);
  }
}

function words(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && line !== 'reload request sent.').join('; ');
}
