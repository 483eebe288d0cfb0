import { readdir, readFile } from 'node:fs/promises';

/** Linux counts CPU time in hundredths of a second for every program. */
const TICK_MICROS = 10_000;

/** CPU time in microseconds that the processes of the PostgreSQL server `postmaster` (a pid) have used so far. Linux only. */
export async function postgresCpuMicros(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const times = await Promise.all(pids.map((pid) => cpuOf(pid, postmaster)));
  return times.reduce((sum, time) => sum + time, 0);
}

async function cpuOf(pid: string, postmaster: number): Promise<number> {
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It has ended meanwhile; the server's own processes do not.
    return 0;
  }
  // The command may hold spaces and parentheses; behind it: state, parent, …, utime and stime as the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isOurs = Number(pid) === postmaster || Number(fields[1]) === postmaster;
  return isOurs ? (Number(fields[11]) + Number(fields[12])) * TICK_MICROS : 0;
}
