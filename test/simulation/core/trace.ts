import type { Logger } from '#runtime';
import type { Timeline } from './timeline.js';

const KEPT = 4_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What has happened, for people. The ids that the product draws by itself get names, so that two runs of a seed read alike. */
export class Trace {
  private readonly lines: string[] = [];
  private readonly names = new Map<string, string>();

  constructor(
    private readonly timeline: Timeline,
    private readonly isKept: boolean,
  ) {}

  note(who: string, what: string, fields?: object): void {
    // Two runs of a seed are compared by this, whether or not one of them is kept.
    this.timeline.mark(`${who}: ${what}`);
    if (!this.isKept) return;
    const details = fields === undefined ? '' : ` ${JSON.stringify(printable(fields))}`;
    this.lines.push(this.named(`${(this.timeline.elapsed / 1_000).toFixed(3)} ${who}: ${what}${details}`));
    if (this.lines.length > KEPT) this.lines.shift();
  }

  last(count: number): string[] {
    return this.lines.slice(-count);
  }

  /** The log of a process goes into the trace. */
  logger(who: () => string | undefined): Logger {
    const write =
      (level: string) =>
      (message: string, fields?: Record<string, unknown>): void => {
        const speaker = who();
        if (speaker !== undefined) this.note(speaker, `${level} ${message}`, fields);
      };
    return { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') };
  }

  private named(text: string): string {
    return text.replace(UUID, (id) => {
      const name = this.names.get(id) ?? `#${this.names.size + 1}`;
      this.names.set(id, name);
      return name;
    });
  }
}

/** Errors say what they are; stacks differ from machine to machine. */
function printable(fields: object): object {
  const entries = Object.entries(fields) as [string, unknown][];
  return Object.fromEntries(entries.map(([key, value]) => [key, value instanceof Error ? value.message : value]));
}
