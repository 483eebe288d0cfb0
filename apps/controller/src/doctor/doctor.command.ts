import { NetctlError } from '#domain';
import { ConfigError, EmbeddedPostgresError } from '#runtime';
import { Command } from 'nest-commander';
import { FoundWrong } from '../platform/command-line/errors.js';
import { failureOf } from '../platform/command-line/failure.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import type { ControllerSettings } from '../platform/config/config.js';
import { DatabaseUnavailable, schemaState } from '../platform/database/index.js';
import { DoctorModule } from './doctor.module.js';
import { DoctorService } from './doctor.service.js';
import { ok, problem, type Finding } from './finding.js';
import { checkKeys } from './keys.js';
import { checkListeners } from './listeners.js';

@Command({
  name: 'doctor',
  description:
    'Looks for what is wrong with this installation, and says what to do. Changes nothing; fails when it found a problem.',
})
export class Doctor extends NetctlCommand {
  protected readonly example = 'netctl doctor --config /etc/netctl/controller.json';

  async run(): Promise<void> {
    const findings = await this.examine();
    const rows = findings.map(({ result, check, finding, remedy }) => ({ result, check, finding, what_to_do: remedy }));
    this.terminal.list(rows, '');
    const problems = findings.filter(({ result }) => result === 'problem').length;
    if (problems > 0) throw new FoundWrong(problems === 1 ? 'There is a problem.' : `There are ${problems} problems.`);
  }

  private async examine(): Promise<Finding[]> {
    let settings: ControllerSettings;
    try {
      settings = this.installation.settings();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.problems.map((text) => problem('configuration', text, 'correct it; nothing else was looked at'));
    }
    return [
      ...(await this.examineDatabase()),
      ...(await checkKeys(settings, new Date())),
      ...(await checkListeners(settings)),
    ];
  }

  private async examineDatabase(): Promise<Finding[]> {
    try {
      const { missing, unknown } = await schemaState(await this.installation.databaseUrl());
      const reachable = ok('database', 'can be reached');
      if (unknown.length > 0)
        return [reachable, problem('schema', 'newer than this program', 'use the program of the same version')];
      if (missing.length > 0)
        return [reachable, problem('schema', `lacks migrations: ${missing.length}`, 'netctl db migrate')];
      const services = await this.installation.open(DoctorModule);
      return [reachable, ok('schema', 'current'), ...(await services.get(DoctorService).examine())];
    } catch (error) {
      if (!(error instanceof NetctlError || error instanceof EmbeddedPostgresError)) throw error;
      const away = error instanceof DatabaseUnavailable;
      const remedy = away ? 'start PostgreSQL, or correct NETCTL_DATABASE_URL' : 'correct that first';
      return [problem('database', failureOf(error).line ?? error.message, remedy)];
    }
  }
}
