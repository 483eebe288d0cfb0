import { SubCommand } from 'nest-commander';
import { NetctlCommand } from '../command-line/netctl-command.js';
import { migrate } from './data-source.js';
import { SchemaNotCurrent, schemaState } from './schema.js';

@SubCommand({
  name: 'migrate',
  description: "Brings the schema up to this program's version. Makes the embedded database if there is none.",
})
export class DatabaseMigrate extends NetctlCommand {
  protected readonly example = 'netctl db migrate';

  async run(): Promise<void> {
    const url = await this.installation.databaseUrl({ create: true });
    const before = await schemaState(url);
    if (before.unknown.length > 0) throw new SchemaNotCurrent(before);
    if (before.missing.length > 0) await migrate(url);
    const count = before.missing.length;
    this.terminal.done(
      count === 0 ? 'The schema is current.' : `The schema is current now; migrations applied: ${count}.`,
      {
        migrations: before.missing,
      },
    );
  }
}

@SubCommand({
  name: 'status',
  description: 'Lists the migrations that the database has had and lacks; fails when the schema is not current.',
})
export class DatabaseStatus extends NetctlCommand {
  protected readonly example = 'netctl db status';

  async run(): Promise<void> {
    const state = await schemaState(await this.installation.databaseUrl());
    const rows = [
      ...state.applied.map((migration) => ({ migration, state: 'applied' })),
      ...state.unknown.map((migration) => ({ migration, state: 'unknown' })),
      ...state.missing.map((migration) => ({ migration, state: 'missing' })),
    ];
    this.terminal.list(rows, 'There are no migrations.');
    if (state.missing.length > 0 || state.unknown.length > 0) throw new SchemaNotCurrent(state);
  }
}
