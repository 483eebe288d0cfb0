import { loadConfig } from '#runtime';
import { parseArgs } from 'node:util';
import { controllerConfigSchema, type ControllerSettings } from './platform/config/config.js';

/** Settings from `--config FILE` and the environment; DATABASE_URL is understood as NETCTL_DATABASE_URL. Throws ConfigError. */
export function loadSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ControllerSettings {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } }, strict: true });
  const environment = { ...env };
  if (environment['NETCTL_DATABASE_URL'] === undefined && environment['NETCTL_DATABASE_URL_FILE'] === undefined) {
    environment['NETCTL_DATABASE_URL'] = environment['DATABASE_URL'];
  }
  return loadConfig(controllerConfigSchema, { file: values.config, environment, prefix: 'NETCTL_' });
}
