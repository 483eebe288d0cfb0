import { Injectable } from '@nestjs/common';
import { createInterface } from 'node:readline/promises';
import { ConfirmationMissing, Declined } from './errors.js';
import { GlobalOptions } from './global-options.js';
import { json, properties, table, type Row } from './table.js';

/** Where commands say what came of them: for people, or as JSON for programs. Nothing but results goes to standard output. */
@Injectable()
export class Terminal {
  constructor(private readonly options: GlobalOptions) {}

  /** A list of things; `nothing` tells people that it is empty. */
  list(rows: readonly Row[], nothing: string): void {
    if (this.options.json) this.print(json(rows));
    else if (rows.length === 0) this.remark(nothing);
    else this.print(table(rows));
  }

  /** One thing with its properties, and for people the things that belong to it below. */
  show(row: Row, belonging: Readonly<Record<string, readonly Row[]>> = {}): void {
    if (this.options.json) return this.print(json({ ...row, ...belonging } as Row));
    this.print(properties(row));
    for (const [heading, rows] of Object.entries(belonging)) {
      if (rows.length > 0) this.print(`\n${heading.replaceAll('_', ' ')}\n${table(rows)}`);
    }
  }

  /** What was done, in a sentence for people. */
  done(sentence: string, row: Row): void {
    this.print(this.options.json ? json(row) : `${sentence}\n`);
  }

  /** A secret, alone on standard output so that a script can take it, and for people what they must know about it. */
  secret(text: string, remark: string, row: Row): void {
    this.print(this.options.json ? json(row) : `${text}\n`);
    if (!this.options.json) this.remark(remark);
  }

  /** For people only; beside the result, so that a script that takes the result does not get it. */
  remark(text: string): void {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  }

  /** Before something is taken away. Throws Declined, and ConfirmationMissing where nobody can be asked. */
  async confirm(question: string): Promise<void> {
    if (this.options.yes) return;
    if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ConfirmationMissing(question);
    const dialogue = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const answer = await dialogue.question(`${question} [y/N] `);
      if (!/^y(es)?$/i.test(answer.trim())) throw new Declined();
    } finally {
      dialogue.close();
    }
  }

  private print(text: string): void {
    process.stdout.write(text);
  }
}
