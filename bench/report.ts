/** Measurements as a table for people and as JSON for comparing runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { median, type Ratio } from './rounds.ts';
import type { Held, Outcome } from './scenarios.ts';

const fixed = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '-');

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

export function sidesTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) =>
    outcome.sides.map((side) => [
      outcome.what,
      side.side,
      fixed(median(side.perSecond), 0),
      fixed(side.p50, 1),
      fixed(side.p99, 1),
      fixed(median(side.nodeCpuMs), 2),
      fixed(median(side.databaseCpuMs), 2),
    ]),
  );
  return table([['measured', 'side', 'a second', 'p50 ms', 'p99 ms', 'Node CPU ms', 'PostgreSQL CPU ms'], ...rows]);
}

export function ratiosTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) =>
    outcome.ratios.map(({ of, to, what, ratio, goal }) => [
      outcome.what,
      `${of} : ${to}`,
      WHAT[what],
      fixed(ratio.median, 2),
      `${fixed(ratio.lowest, 2)} to ${fixed(ratio.highest, 2)}`,
      goal === null ? '-' : 'atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`,
      verdict(ratio, goal),
    ]),
  );
  return table([['measured', 'ratio of', 'in', 'median', 'rounds', 'goal', ''], ...rows]);
}

const WHAT = { perSecond: 'rate', databaseCpuMs: 'PostgreSQL CPU' } as const;

function verdict(ratio: Ratio, goal: Held['goal']): string {
  if (goal === null) return '';
  return ('atLeast' in goal ? ratio.median >= goal.atLeast : ratio.median <= goal.atMost) ? 'met' : 'MISSED';
}

export const machineWords = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, Node ${process.version}`;

/** Returns the path of the JSON file. */
export async function keepJson(name: string, content: unknown): Promise<string> {
  const folder = new URL('./results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const path = new URL(
    `${new Date().toISOString().replaceAll(':', '-').slice(0, 19).toLowerCase()}-${name}.json`,
    folder,
  );
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  return path.pathname;
}
