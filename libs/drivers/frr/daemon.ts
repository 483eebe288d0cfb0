import { DriverError } from '../driver-error.js';
import { VtySession } from '../transport/vty.js';
import { untilAborted } from '../until-aborted.js';
import { poison } from './compile.js';
import { checkLines } from './grammar.js';
import { FAMILIES, FAMILY, type FrrList } from './lines.js';
import { parseDelayTimer, parseFamily, parseVersion } from './parse.js';

/** One connection with the release that answered on it: an upgrade comes with a new connection. */
interface Connection {
  readonly session: VtySession;
  readonly version: string;
  readonly major: number;
}

/**
 * One FRR daemon of a router, over one lasting vty session. What is asked of it runs one after the other, since a
 * session is in one mode at a time. Throws DriverError only.
 */
export class FrrDaemon {
  private connection: Connection | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private away = false;

  /** `onChange` is called when a connection is lost, and when there is one again after a loss or a failure. */
  constructor(
    readonly name: string,
    private readonly path: string,
    private readonly onChange: () => void,
  ) {}

  /** The release as the daemon says it. */
  release(signal: AbortSignal): Promise<{ readonly version: string; readonly major: number }> {
    return this.inTurn(signal, (connection) => Promise.resolve(connection));
  }

  /** Connects, and resolves when the connection is gone. `signal` is for connecting only. */
  async stay(signal: AbortSignal): Promise<void> {
    const { closed } = await this.inTurn(signal, ({ session }) => Promise.resolve({ closed: session.closed }));
    await closed;
  }

  /** The lists as they are, in the order of the names. */
  read(names: readonly string[], signal: AbortSignal): Promise<FrrList[]> {
    return this.inTurn(signal, async ({ session }) => {
      const questions = names.flatMap((name) =>
        FAMILIES.map(({ family }) => `show ${FAMILY[family].word} prefix-list ${name} json`),
      );
      const replies = await session.send(checkLines(questions), signal);
      // 'Unknown command' and the like are no JSON; a list that is not there is no text.
      return names.map((name, index) => ({
        name,
        v4: parseFamily(replies[2 * index]!.text, name, 4),
        v6: parseFamily(replies[2 * index + 1]!.text, name, 6),
      }));
    });
  }

  /** Runs the lines as one transaction: all of them or, where the daemon objects to any, none. `name`: a list in them. */
  change(lines: readonly string[], name: string, signal: AbortSignal): Promise<void> {
    return this.inTurn(signal, async ({ session }) => {
      try {
        await this.clean(session, ['configure terminal', 'XFRR_start_configuration', ...lines], signal);
        await this.clean(session, ['XFRR_end_configuration', 'end'], signal);
      } catch (error) {
        // A syntax error does not stop a batch, and hanging up commits what is pending: spoil it first.
        session.leave(checkLines([poison(name), 'XFRR_end_configuration']));
        throw error;
      }
    });
  }

  /**
   * bgpd only: acts on changed lists at once. Setting the timer to 0 fires what is waiting; the operator's own value
   * follows in the same write, so that no crash of ours lies between. An operator's 0 means "never by itself": kept.
   */
  flushDelayTimer(signal: AbortSignal): Promise<void> {
    return this.inTurn(signal, async ({ session }) => {
      const question = ['show running-config | include ^bgp route-map delay-timer'];
      const [reply] = await session.send(checkLines(question), signal);
      const seconds = parseDelayTimer(reply!.text);
      if (seconds === 0) return;
      const restore = seconds === undefined ? 'no bgp route-map delay-timer' : `bgp route-map delay-timer ${seconds}`;
      await this.clean(session, ['configure terminal', 'bgp route-map delay-timer 0', restore, 'end'], signal);
    });
  }

  close(): void {
    this.connection?.session.leave();
  }

  private async clean(session: VtySession, lines: readonly string[], signal: AbortSignal): Promise<void> {
    const replies = await session.send(checkLines(lines), signal);
    // The return code is 0 for many failures, even for a rejected commit: any text is an objection.
    const index = replies.findIndex(({ text, code }) => text.trim() !== '' || code !== 0);
    if (index < 0) return;
    const { text, code } = replies[index]!;
    throw new DriverError('rejected', `${this.name} to "${lines[index]}": ${text.trim() || `code ${code}`}`);
  }

  private inTurn<T>(signal: AbortSignal, task: (connection: Connection) => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => task(await this.connect(signal)));
    this.queue = turn.catch(() => undefined);
    return untilAborted(turn, signal, `${this.name}: still busy with something earlier`);
  }

  private async connect(signal: AbortSignal): Promise<Connection> {
    if (this.connection?.session.usable) return this.connection;
    // A session that was left in trouble may still have to spoil its batch; a new one must not get in between.
    await this.connection?.session.closed;
    try {
      this.connection = await this.open(signal);
    } catch (error) {
      this.away = true;
      throw error;
    }
    if (this.away) this.onChange();
    this.away = false;
    return this.connection;
  }

  private async open(signal: AbortSignal): Promise<Connection> {
    const session = await VtySession.connect(this.path, signal);
    try {
      const replies = await session.send(checkLines(['enable', 'show version']), signal);
      const connection = { session, ...parseVersion(replies[1]!.text) };
      void session.closed.then(() => this.closed(session));
      return connection;
    } catch (error) {
      session.leave();
      throw error;
    }
  }

  private closed(session: VtySession): void {
    if (session.leftByUs) return;
    this.away = true;
    this.onChange();
  }
}
