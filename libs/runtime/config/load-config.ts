import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LOG_LEVEL_VARIABLE } from '../logger.js';
import { ConfigError } from './config-error.js';
import { readEnvironment, type EnvironmentValues } from './environment.js';
import { settingsOf, unknownKeys, variableName } from './settings.js';

export interface ConfigSources {
  /** Path of a JSON file with the schema's own names; the environment goes before it. */
  readonly file?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `NETCTL_` */
  readonly prefix: string;
  /** Variables with the prefix that others read, such as the one with the path of the file. */
  readonly ignored?: readonly string[];
}

/**
 * The configuration from the file and the environment, checked by the schema. `databaseUrl` is NETCTL_DATABASE_URL, `http.port` is
 * NETCTL_HTTP__PORT; lists are comma-separated or JSON, records are JSON; NETCTL_X_FILE names a file with the value of NETCTL_X.
 * Throws ConfigError with all problems at once: unknown names (also of the environment), missing and unusable values.
 */
export function loadConfig<S extends z.ZodObject>(schema: S, sources: ConfigSources): z.infer<S> {
  const { prefix, ignored = [] } = sources;
  const file = readConfigFile(sources.file);
  const environment = readEnvironment(settingsOf(schema, prefix), sources, [LOG_LEVEL_VARIABLE, ...ignored]);
  const problems = [
    ...file.problems,
    ...unknownKeys(file.content, schema).map((name) => `${name} (in the file): there is no setting of this name`),
    ...environment.problems,
  ];
  // Values cannot be judged while part of them is unreadable: they would be reported as missing.
  const readable = file.problems.length === 0;

  const content = file.content;
  for (const { setting, value } of environment.values) put(content, setting.path, value);
  openSections(schema, content);
  const parsed = schema.safeParse(content);
  if (readable) problems.push(...valueProblems(parsed.error?.issues ?? [], content, environment, prefix));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return parsed.data;
}

function readConfigFile(path: string | undefined): { content: Record<string, unknown>; problems: string[] } {
  if (path === undefined) return { content: {}, problems: [] };
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return { content: content as Record<string, unknown>, problems: [] };
    }
    return { content: {}, problems: [`${path}: must hold one JSON object`] };
  } catch (error) {
    // The parser's message quotes the file, which may hold secrets.
    const trouble = error instanceof SyntaxError ? 'is not valid JSON' : `cannot be read (${codeOf(error)})`;
    return { content: {}, problems: [`${path}: ${trouble}`] };
  }
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return code;
}

/** A required section that nobody mentions is an empty one, so that its missing settings are named one by one. */
function openSections(schema: z.ZodObject, content: Record<string, unknown>): void {
  for (const [key, section] of Object.entries(schema.shape)) {
    if (!(section instanceof z.ZodObject)) continue;
    const inside = (content[key] ??= {});
    if (typeof inside === 'object') openSections(section, inside as Record<string, unknown>);
  }
}

function valueProblems(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  environment: EnvironmentValues,
  prefix: string,
): string[] {
  return issues.flatMap((issue) => {
    const variable = variableName(issue.path, prefix);
    // Unknown keys are reported with their place already, and so are variables whose value could not be read.
    if (issue.code === 'unrecognized_keys' || environment.unreadable.includes(variable)) return [];
    const given = environment.values.find(({ setting }) =>
      setting.path.every((key, index) => key === issue.path[index]),
    );
    const inFile = valueAt(content, issue.path) !== undefined;
    const place = given?.variable ?? (inFile ? `${issue.path.join('.') || 'the whole'} (in the file)` : variable);
    return [`${place}: ${wording(issue, content)}`];
  });
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const next = target[key];
  const child = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {};
  target[key] = child;
  put(child, rest, value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);
}

function wording(issue: z.core.$ZodIssue, content: unknown): string {
  if (issue.code === 'invalid_type' && valueAt(content, issue.path) === undefined) return 'is missing';
  return issue.message.replace(/^Invalid input: /, '');
}
