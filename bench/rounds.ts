/**
 * Sides of a comparison measured in turns: what else the machine does then slows all of them alike, and their ratio stands. The first turn
 * warms up and counts for nothing.
 */
import { processCpu, serverCpu } from './cpu.ts';

/** What one side did in one turn: invoices, or requests where nothing is written. */
export interface Turn {
  readonly invoices: number;
  readonly seconds: number;
  /** Milliseconds of each request, sorted. */
  readonly latencies: readonly number[];
}

export interface Side {
  readonly name: string;
  /** Processes of the side's own server. */
  readonly pids: readonly number[];
  /** Round 0 warms up. */
  take(round: number): Promise<Turn>;
  /** Looks, outside the measured time, whether the turn did what it says. */
  verify(round: number): Promise<void>;
}

/** One number a round where there are many. */
export interface Measured {
  readonly side: string;
  readonly perSecond: readonly number[];
  /** Milliseconds, over all rounds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time an invoice. */
  readonly nodeCpuMs: readonly number[];
  readonly databaseCpuMs: readonly number[];
}

export interface Comparing {
  readonly sides: readonly Side[];
  readonly rounds: number;
  readonly postmaster: number;
  /** Before each turn: what the turn before left to do is not this one's. */
  readonly settle: () => Promise<unknown>;
}

interface Counted extends Turn {
  readonly nodeCpu: number;
  readonly databaseCpu: number;
}

export async function compare({ sides, rounds, postmaster, settle }: Comparing): Promise<Measured[]> {
  const turns = new Map<string, Counted[]>(sides.map((side) => [side.name, []]));
  for (let round = 0; round <= rounds; round++) {
    // Who goes first changes, so that nobody always follows the same side.
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

/** Round by round, each against its neighbour in time. */
export function ratioOf(of: Measured, to: Measured, what: 'perSecond' | 'databaseCpuMs'): Ratio {
  const ratios = of[what].map((value, round) => value / (to[what][round] ?? Number.NaN));
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
