import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { withoutWrappers, type Setting } from './settings.js';

/** What the environment says: values by setting, and problems with the names or the files behind them. */
export interface EnvironmentValues {
  readonly values: readonly EnvironmentValue[];
  /** Variables of settings that are given but have no readable value; each is among the problems too. */
  readonly unreadable: readonly string[];
  readonly problems: readonly string[];
}

export interface EnvironmentValue {
  readonly setting: Setting;
  /** The setting's variable, or that with `_FILE`. */
  readonly variable: string;
  readonly value: unknown;
}

/**
 * Reads the variables that begin with `prefix`. `X_FILE` names a file that holds the value of `X` (a mounted secret); the file's last line
 * break does not count. An empty variable counts as not set, because that is what compose files make of an absent one.
 */
export function readEnvironment(
  settings: readonly Setting[],
  { environment, prefix }: { environment: Readonly<Record<string, string | undefined>>; prefix: string },
  ignored: readonly string[],
): EnvironmentValues {
  const byVariable = new Map(settings.map((setting) => [setting.variable, setting]));
  const values: EnvironmentValue[] = [];
  const unreadable: string[] = [];
  const problems: string[] = [];
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith(prefix) || ignored.includes(variable)) continue;
    const setting = byVariable.get(variable) ?? byVariable.get(variable.replace(/_FILE$/, ''));
    if (!setting) problems.push(`${variable}: there is no setting of this name`);
    if (!setting || !text) continue;
    if (values.some((other) => other.setting === setting)) {
      problems.push(`${setting.variable}: also given as ${setting.variable}_FILE; only one of the two may be set`);
      continue;
    }
    try {
      const content = setting.variable === variable ? text : readFileSync(text, 'utf8').replace(/\r?\n$/, '');
      values.push({ setting, variable, value: convert(content, setting.schema) });
    } catch (error) {
      unreadable.push(setting.variable);
      problems.push(`${variable}: ${troubleWith(error)}`);
    }
  }
  return { values, unreadable, problems };
}

/** The text as the schema's kind of value; what does not look like that kind stays text for the schema to refuse. */
function convert(text: string, schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodNumber) return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (schema instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text;
  if (schema instanceof z.ZodArray && !text.startsWith('[')) {
    const element = withoutWrappers(schema.element);
    return text.split(',').map((item) => convert(item.trim(), element));
  }
  if (schema instanceof z.ZodArray || schema instanceof z.ZodRecord) return JSON.parse(text);
  return text;
}

/** Neither the parser's nor the system's own message may be shown: they quote the content and the path. */
function troubleWith(error: unknown): string {
  if (error instanceof SyntaxError) return 'is not valid JSON';
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return `the file that it names cannot be read (${code})`;
}
