import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ControllerSettings } from '../platform/config/config.js';
import { stateFiles } from '../platform/config/state-files.js';
import { timeText } from '../platform/time-text.js';
import { ok, problem, warning, type Finding } from './finding.js';

const LEAST_KEY = 32;
const DAY_MS = 86_400_000;
/** Long enough to plan a new authority: every agent has to enrol anew under it. */
const EXPIRES_SOON_MS = 180 * DAY_MS;
const FIRST_START =
  'start the controller once: it makes it; or name the right stateDir by --config or NETCTL_STATE_DIR';

/** The token key and the certificate authority, as they lie in the state directory. */
export async function checkKeys(settings: ControllerSettings, now: Date): Promise<Finding[]> {
  const files = stateFiles(settings.stateDir);
  const tokenKey =
    settings.tokenKey === undefined ? await checkTokenKey(files.tokenKey) : ok('token key', 'configured');
  const caKey = await checkPrivate('CA key', files.caKey);
  return [tokenKey, caKey, await checkAuthority(files, now)];
}

async function checkTokenKey(file: string): Promise<Finding> {
  const finding = await checkPrivate('token key', file);
  if (finding.result === 'problem') return finding;
  const length = (await readFile(file, 'utf8')).trim().length;
  if (length >= LEAST_KEY) return finding;
  return problem('token key', `${file} is damaged: it is too short`, 'restore it from a backup, or no token works');
}

/** A file that only its owner may read. */
async function checkPrivate(check: string, file: string): Promise<Finding> {
  try {
    const { mode } = await stat(file);
    await readFile(file);
    if ((mode & 0o077) === 0) return ok(check, file);
    return problem(check, `others than its owner may use ${file} (mode ${octal(mode)})`, `chmod 600 ${file}`);
  } catch (error) {
    return unreadable(check, file, error);
  }
}

async function checkAuthority(files: { caCertificate: string; caKey: string }, now: Date): Promise<Finding> {
  const check = 'CA certificate';
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(await readFile(files.caCertificate));
    if (!certificate.checkPrivateKey(createPrivateKey(await readFile(files.caKey))))
      return problem(check, `${files.caKey} is another certificate's key`, 'restore both files from the same backup');
  } catch (error) {
    return unreadable(check, files.caCertificate, error);
  }
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  const until = `valid until ${timeText(to)}`;
  if (now < from) return problem(check, `valid from ${timeText(from)} only`, "set this machine's clock");
  if (now > to) return problem(check, `expired at ${timeText(to)}`, 'make a new authority and enrol all agents anew');
  if (to.getTime() - now.getTime() < EXPIRES_SOON_MS)
    return warning(check, until, 'plan a new authority: all agents have to enrol anew');
  return ok(check, until);
}

function unreadable(check: string, file: string, error: unknown): Finding {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return problem(check, `there is no ${file}`, FIRST_START);
  if (code === 'EACCES')
    return problem(check, `${file} is not for this user to read`, "run netctl as the controller's user");
  return problem(check, `${file} cannot be read (${code ?? 'not in the right format'})`, 'restore it from a backup');
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}
