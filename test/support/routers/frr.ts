import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { answersOn, DaemonProcess, run } from './daemon-process.js';
import { endWithThisProcess, ended } from './guard.js';
import { NetworkNamespace } from './netns.js';

/** Where Debian, Ubuntu, Red Hat and Alpine put FRR's daemons. */
const DIRECTORIES = ['/usr/lib/frr', '/usr/libexec/frr', '/usr/sbin'];

export type FrrDaemonName = 'zebra' | 'bgpd';

export type FrrInstalled =
  | { readonly usable: true; readonly version: string; readonly directory: string; readonly daemons: FrrDaemonName[] }
  | { readonly usable: false; readonly reason: string };

/**
 * Whether real FRR daemons can be started here, and which. As root with network namespaces: zebra and bgpd in one of
 * their own. Otherwise bgpd alone, which touches no kernel, no privileged port and no system service.
 */
export function frrInstalled(): FrrInstalled {
  const directory = DIRECTORIES.find((each) => isExecutable(join(each, 'bgpd')));
  if (directory === undefined) return { usable: false, reason: `no bgpd in ${DIRECTORIES.join(', ')}` };
  const vtysh = spawnSync('vtysh', ['--help'], { encoding: 'utf8' });
  if (vtysh.error) return { usable: false, reason: `vtysh: ${vtysh.error.message}` };
  const { status, stdout, error } = spawnSync(join(directory, 'bgpd'), ['--version'], { encoding: 'utf8' });
  const version = /version (\S+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || !version) return { usable: false, reason: `bgpd --version: ${error?.message ?? stdout}` };
  const obstacle = NetworkNamespace.obstacle();
  const alone = obstacle !== undefined || !isExecutable(join(directory, 'zebra'));
  return { usable: true, version, directory, daemons: alone ? ['bgpd'] : ['zebra', 'bgpd'] };
}

export interface FrrOptions {
  /** Initial configuration of bgpd and zebra, in FRR's words; a daemon that is started again has this and no more. */
  readonly configuration?: string;
}

/** Distinguishes the BGP sockets of routers without a namespace of their own. */
let started = 0;

/** A real FRR in a temporary directory, started for a test or a demonstration. Leaves nothing behind. */
export class FrrRouter {
  private constructor(
    /** Directory of the vty sockets. */
    readonly vtyDir: string,
    /** Undefined where bgpd runs alone. */
    readonly namespace: NetworkNamespace | undefined,
    private readonly daemons: ReadonlyMap<FrrDaemonName, DaemonProcess>,
  ) {}

  /** Starts the daemons and waits until they answer. Throws with the reason when FRR is not usable here. */
  static async start(options: FrrOptions = {}): Promise<FrrRouter> {
    const installed = frrInstalled();
    if (!installed.usable) throw new Error(`FRR cannot be used here: ${installed.reason}`);
    const vtyDir = mkdtempSync(join(tmpdir(), 'netctl-frr-'));
    const full = installed.daemons.includes('zebra');
    const namespace = full ? await NetworkNamespace.create() : undefined;
    const daemons = new Map(
      installed.daemons.map((name) => [name, daemonProcess(name, installed.directory, vtyDir, namespace)]),
    );
    const router = new FrrRouter(vtyDir, namespace, daemons);
    endWithThisProcess(router);
    try {
      const configuration = `hostname netctl-lab\n${options.configuration ?? ''}\n`;
      for (const file of ['zebra.conf', 'bgpd.conf']) writeFileSync(join(vtyDir, file), configuration);
      writeFileSync(join(vtyDir, 'vtysh.conf'), '');
      if (process.getuid?.() === 0) chownSync(vtyDir, numericId('-u'), numericId('-g'));
      for (const daemon of daemons.values()) await daemon.start();
    } catch (error) {
      await router.stop();
      throw error;
    }
    return router;
  }

  /** A shell command that prints the prefix-lists that bgpd really has. */
  get show(): string {
    const [vtysh, ...options] = this.vtyshCommand();
    return `${vtysh} ${options.join(' ')} -d bgpd -c 'show ip prefix-list' -c 'show ipv6 prefix-list'`;
  }

  /** Types commands as an operator would; vtysh takes them to every daemon. Returns what it prints. */
  vtysh(...commands: string[]): string {
    const [vtysh, ...options] = this.vtyshCommand();
    return run(vtysh, [...options, ...commands.flatMap((command) => ['-c', command])]);
  }

  /** The same for one daemon: each has its own copy of every list. */
  vtyshOf(daemon: FrrDaemonName, ...commands: string[]): string {
    const [vtysh, ...options] = this.vtyshCommand();
    return run(vtysh, [...options, '-d', daemon, ...commands.flatMap((command) => ['-c', command])]);
  }

  get daemonNames(): FrrDaemonName[] {
    return [...this.daemons.keys()];
  }

  /** Ends a daemon as a crash would; its socket file stays, as after a real crash. */
  async kill(name: FrrDaemonName): Promise<void> {
    await this.daemon(name).signal('SIGKILL');
  }

  /** Ends a daemon if it runs, and starts it with its initial configuration. */
  async restart(name: FrrDaemonName): Promise<void> {
    await this.daemon(name).signal('SIGKILL');
    await this.daemon(name).start();
  }

  /** Stops a daemon in its tracks, still alive: what a very busy one looks like from outside. */
  async freeze(name: FrrDaemonName): Promise<void> {
    await this.daemon(name).signal('SIGSTOP');
  }

  async thaw(name: FrrDaemonName): Promise<void> {
    await this.daemon(name).signal('SIGCONT');
  }

  /** Ends everything that `start` began. */
  async stop(): Promise<void> {
    await Promise.all([...this.daemons.values()].map((daemon) => daemon.signal('SIGKILL')));
    this.forget();
  }

  /** `stop` for the last moments of this process. */
  stopNow(): void {
    for (const daemon of this.daemons.values()) daemon.killNow();
    this.forget();
  }

  private forget(): void {
    this.namespace?.release();
    rmSync(this.vtyDir, { recursive: true, force: true });
    ended(this);
  }

  private daemon(name: FrrDaemonName): DaemonProcess {
    const daemon = this.daemons.get(name);
    if (!daemon) throw new Error(`${name} is not part of this router`);
    return daemon;
  }

  private vtyshCommand(): [string, ...string[]] {
    return ['vtysh', '--vty_socket', this.vtyDir, '--config_dir', this.vtyDir];
  }
}

function daemonProcess(
  name: FrrDaemonName,
  directory: string,
  dir: string,
  namespace: NetworkNamespace | undefined,
): DaemonProcess {
  const common = ['--vty_socket', dir, '-i', join(dir, `${name}.pid`), '-f', join(dir, `${name}.conf`), '-P', '0'];
  const program = join(directory, name);
  const command: [string, ...string[]] = namespace
    ? namespace.command(program, ...common, '-z', join(dir, 'zserv.api'), '-u', 'frr', '-g', 'frr')
    : [program, ...common, ...aloneOptions()];
  return new DaemonProcess(command, () => answersOn(join(dir, `${name}.vty`), 'enable\0'), join(dir, `${name}.log`));
}

/** No zebra, no kernel, no change of user, and a BGP socket on a loopback address and port of its own. */
function aloneOptions(): string[] {
  started++;
  const { uid, gid } = userInfo();
  const [user, group] = [name('passwd', uid), name('group', gid)];
  const address = `127.${100 + (process.pid % 100)}.${(process.pid >> 8) % 250}.${started % 250}`;
  return ['-Z', '-n', '-S', '-u', user, '-g', group, '-p', '1790', '-l', address];
}

function name(database: 'passwd' | 'group', id: number): string {
  return run('getent', [database, String(id)]).split(':')[0]!;
}

function numericId(option: '-u' | '-g'): number {
  return Number(run('id', [option, 'frr']));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
