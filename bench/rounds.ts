/**
 * Measures the sides of a comparison in turns, so that other load on the machine slows all alike and their ratio is valid. The first turn
 * is a warm-up and not counted.
 */
import { processCpu, serverCpu } from './cpu.ts';

/** Result of a turn of one side: invoices, or requests for reads. */
export interface Turn {
  readonly invoices: number;
  readonly seconds: number;
  /** Milliseconds per request, sorted. */
  readonly latencies: readonly number[];
}

export interface Side {
  readonly name: string;
  /** Process ids of the side's server. */
  readonly pids: readonly number[];
  /** Round 0 warms up. */
  take(round: number): Promise<Turn>;
  /** Checks, outside the measured time, that the turn did its work. */
  verify(round: number): Promise<void>;
}

/** Arrays have one number per round. */
export interface Measured {
  readonly side: string;
  readonly perSecond: readonly number[];
  /** Milliseconds, over all rounds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds per invoice. */
  readonly nodeCpuMs: readonly number[];
  readonly databaseCpuMs: readonly number[];
}

export interface Comparing {
  readonly sides: readonly Side[];
  readonly rounds: number;
  readonly postmaster: number;
  /** Called before each turn, to finish background work of the previous one. */
  readonly settle: () => Promise<unknown>;
}

interface Counted extends Turn {
  readonly nodeCpu: number;
  readonly databaseCpu: number;
}

export async function compare({ sides, rounds, postmaster, settle }: Comparing): Promise<Measured[]> {
  const turns = new Map<string, Counted[]>(sides.map((side) => [side.name, []]));
  for (let round = 0; round <= rounds; round++) {
    // Alternates the order, so that no side always follows the same one.
    const order = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) {
      await settle();
      const nodeBefore = total(side.pids);
      const databaseBefore = serverCpu(postmaster);
      const turn = await side.take(round);
      const counted = {
        ...turn,
        nodeCpu: total(side.pids) - nodeBefore,
        databaseCpu: serverCpu(postmaster) - databaseBefore,
      };
      await side.verify(round);
      if (round > 0) turns.get(side.name)?.push(counted);
      process.stderr.write(
        `  ${round === 0 ? 'warm-up' : `round ${round}`}  ${side.name}: ${(turn.invoices / turn.seconds).toFixed(0)}/s\n`,
      );
    }
  }
  return sides.map((side) => summed(side.name, turns.get(side.name) ?? []));
}

const total = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + processCpu(pid), 0);

function summed(side: string, turns: readonly Counted[]): Measured {
  const latencies = turns.flatMap((turn) => turn.latencies).sort((a, b) => a - b);
  return {
    side,
    perSecond: turns.map((turn) => turn.invoices / turn.seconds),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    nodeCpuMs: turns.map((turn) => (turn.nodeCpu / turn.invoices) * 1000),
    databaseCpuMs: turns.map((turn) => (turn.databaseCpu / turn.invoices) * 1000),
  };
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

export interface Ratio {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Ratios per round, between turns adjacent in time. */
export function ratioOf(of: Measured, to: Measured, what: 'perSecond' | 'databaseCpuMs'): Ratio {
  const ratios = of[what].map((value, round) => value / (to[what][round] ?? Number.NaN));
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
