/** The comparisons of the write path: the work of each side, its amount, and the target ratio. */
import type { BenchDatabase } from './cluster.ts';
import { callFloor, callServers, startServer, type FloorTask, type ServerProcess } from './processes.ts';
import { compare, ratioOf, type Measured, type Ratio, type Side, type Turn } from './rounds.ts';
import type { LoadRequest } from './load-process.ts';
import * as ownWork from './work.ts';
import { BULK, HOT, SPREAD, type Block, type Shippable, type Wanted, type Work } from './work.ts';

export interface Outcome {
  readonly name: string;
  readonly what: string;
  readonly sides: readonly Measured[];
  readonly ratios: readonly (Held & { readonly ratio: Ratio })[];
}

/** A comparison and its target. */
export interface Held {
  readonly of: string;
  readonly to: string;
  readonly what: 'perSecond' | 'databaseCpuMs';
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
}

export interface Settings {
  readonly rounds: number;
  /** Fraction of the usual amount per round. */
  readonly scale: number;
}

const FLOOR_CLIENTS = 16;
export const CONNECTIONS = 64;
const BULK_ITEMS = 1_000;

/** A side whose work is not loaded yet. */
interface Planned {
  readonly name: string;
  readonly database: BenchDatabase;
  /** Loads, finds and checks its work; depends on the schema. */
  readonly work: Work;
  /** Invoices per round. */
  readonly amount: number;
  readonly accounts: readonly number[];
  readonly state: 'packed' | 'accepted';
  readonly pids: readonly number[];
  take(block: Block): Promise<{ seconds: number; latencies: readonly number[] }>;
}

export const shipRequest = ({ key, shipment }: Shippable): LoadRequest => ({
  method: 'POST',
  path: `/v1/shipments/${shipment}/ship`,
  key,
});

/** An inbound event for a shipment of the whole order. */
const eventRequest = ({ key, order }: Shippable): LoadRequest => ({
  method: 'POST',
  path: '/v1/events/inbound',
  key,
  body: JSON.stringify({
    source: 'warehouse',
    source_event_id: `left-${order}`,
    type: 'shipment.shipped',
    data: { order_id: order, carrier: 'DHL' },
  }),
});

/** All databases must be on the same server. */
export async function run(planned: readonly Planned[], { rounds }: Settings): Promise<Measured[]> {
  const sides: Side[] = [];
  for (const side of planned) {
    const blocks: Block[] = [];
    for (let round = 0; round <= rounds; round++) blocks.push(await loadFor(side));
    const blockOf = (round: number): Block => {
      const block = blocks[round];
      if (block === undefined) throw new Error('a block was loaded for every round');
      return block;
    };
    sides.push({
      name: side.name,
      pids: side.pids,
      take: async (round): Promise<Turn> => ({ invoices: side.amount, ...(await side.take(blockOf(round))) }),
      verify: (round) => side.work.verifyInvoiced(side.database, blockOf(round)),
    });
  }
  const databases = [...new Set(planned.map((side) => side.database))];
  for (const database of databases) await database.query('vacuum analyze');
  const [first] = databases;
  if (first === undefined) throw new Error('a comparison has sides');
  return compare({ sides, rounds, postmaster: first.postmaster, settle: () => first.query('checkpoint') });
}

const loadFor = (side: Planned): Promise<Block> => {
  const { database, work, accounts, amount: count, state } = side;
  const wanted: Wanted = { accounts, count, state };
  // Each bulk caller sends the orders of its own account, one call at a time.
  if (accounts !== BULK) return work.load(database, wanted);
  return loadBulk(side, count);
};

/** Loads equal shares for the four accounts. */
async function loadBulk({ database, work }: Planned, count: number): Promise<Block> {
  const blocks: Block[] = [];
  for (const account of BULK)
    blocks.push(await work.load(database, { accounts: [account], count: count / BULK.length, state: 'accepted' }));
  return { first: blocks[0]?.first ?? 0, count };
}

const multiple = (amount: number, of: number): number => Math.max(of, Math.round(amount / of) * of);

function floorSide(
  database: BenchDatabase,
  request: Pick<Planned, 'amount' | 'accounts'> & Partial<Pick<FloorTask, 'clients' | 'procedure'>>,
): Planned {
  const { accounts, clients = FLOOR_CLIENTS, procedure = 'ship' } = request;
  return {
    name: clients === 1 ? 'floor, 1 client' : 'floor',
    database,
    work: ownWork,
    amount: multiple(request.amount, clients),
    accounts,
    state: procedure === 'ship' ? 'packed' : 'accepted',
    pids: [],
    take: (block) => callFloor({ database, block, clients, procedure }),
  };
}

interface OursOptions {
  readonly name?: string;
  readonly work?: Work;
  readonly amount: number;
  readonly accounts: readonly number[];
  readonly connections: number;
  readonly state?: Planned['state'];
  readonly request?: (each: Shippable) => LoadRequest;
}

/** Distributes the connections among the servers; all take from one queue. */
export function oursSide(database: BenchDatabase, servers: readonly ServerProcess[], options: OursOptions): Planned {
  const { name = 'ours', work = ownWork, accounts, connections, state = 'packed', request = shipRequest } = options;
  return {
    name,
    database,
    work,
    amount: Math.round(options.amount),
    accounts,
    state,
    pids: servers.map((server) => server.pid),
    take: async (block) => {
      const requests = (await work.shippables(database, block)).map(request);
      const share = Math.ceil(requests.length / servers.length);
      return callServers({
        queues: servers.map((server, at) => ({
          port: server.port,
          connections: connections / servers.length,
          requests: requests.slice(at * share, (at + 1) * share),
        })),
      });
    },
  };
}

export function judged(
  named: Pick<Outcome, 'name' | 'what'>,
  sides: readonly Measured[],
  held: readonly Held[],
): Outcome {
  const find = (side: string): Measured => {
    const found = sides.find((each) => each.side === side);
    if (found === undefined) throw new Error(`no side is called ${side}`);
    return found;
  };
  return {
    ...named,
    sides,
    ratios: held.map((each) => ({ ...each, ratio: ratioOf(find(each.of), find(each.to), each.what) })),
  };
}

export const faster = (of: string, to: string, atLeast: number | null): Held => ({
  of,
  to,
  what: 'perSecond',
  goal: atLeast === null ? null : { atLeast },
});

type Scenario = (database: BenchDatabase, settings: Settings) => Promise<Outcome>;

const spread: Scenario = async (database, settings) => {
  const server = await startServer({ database });
  try {
    const amount = 4_000 * settings.scale;
    const planned = [
      floorSide(database, { amount, accounts: SPREAD }),
      oursSide(database, [server], { amount, accounts: SPREAD, connections: CONNECTIONS }),
    ];
    return judged({ name: 'accounts', what: '64 connections over 100 accounts' }, await run(planned, settings), [
      faster('ours', 'floor', 1),
    ]);
  } finally {
    await server.stop();
  }
};

const hot: Scenario = async (database, settings) => {
  const server = await startServer({ database });
  try {
    const planned = [
      floorSide(database, { amount: 2_000 * settings.scale, accounts: HOT }),
      oursSide(database, [server], { amount: 2_000 * settings.scale, accounts: HOT, connections: CONNECTIONS }),
    ];
    return judged({ name: 'hot', what: '64 connections on one account' }, await run(planned, settings), [
      faster('ours', 'floor', 1.5),
    ]);
  } finally {
    await server.stop();
  }
};

interface BulkOptions {
  readonly name?: string;
  readonly work?: Work;
  readonly scale: number;
}

/** Four callers, each sending its own account's orders, 1,000 per call. */
export function bulkSide(database: BenchDatabase, server: ServerProcess, request: BulkOptions): Planned {
  const { name = 'ours', work = ownWork, scale } = request;
  const items = bulkItems(scale);
  return {
    name,
    database,
    work,
    amount: items * 2 * BULK.length,
    accounts: BULK,
    state: 'accepted',
    pids: [server.pid],
    take: async (block) => {
      const orders = await work.shippables(database, block);
      const share = orders.length / BULK.length;
      return callServers({
        queues: BULK.map((_, at) => ({
          port: server.port,
          connections: 1,
          requests: bulkRequests(orders.slice(at * share, (at + 1) * share), items),
        })),
      });
    },
  };
}

export const bulkItems = (scale: number): number => Math.max(100, BULK_ITEMS * Math.min(1, scale));

const bulk: Scenario = async (database, settings) => {
  const server = await startServer({ database });
  try {
    const planned = [
      floorSide(database, { amount: 4_000 * settings.scale, accounts: SPREAD, procedure: 'pack_and_ship' }),
      bulkSide(database, server, settings),
    ];
    const what = `calls of ${bulkItems(settings.scale)} by four callers`;
    return judged({ name: 'bulk', what }, await run(planned, settings), [faster('ours', 'floor', 1.8)]);
  } finally {
    await server.stop();
  }
};

function bulkRequests(orders: readonly Shippable[], items: number): LoadRequest[] {
  const requests: LoadRequest[] = [];
  for (let at = 0; at < orders.length; at += items) {
    const taken = orders.slice(at, at + items);
    const body = JSON.stringify({ items: taken.map(({ order }) => ({ order_id: order })) });
    requests.push({ method: 'POST', path: '/v1/shipments', key: taken[0]?.key ?? '', body });
  }
  return requests;
}

const events: Scenario = async (database, settings) => {
  const server = await startServer({ database });
  try {
    const options = { amount: 4_000 * settings.scale, accounts: SPREAD };
    const planned = [
      floorSide(database, { ...options, procedure: 'pack_and_ship' }),
      oursSide(database, [server], { ...options, connections: CONNECTIONS, state: 'accepted', request: eventRequest }),
    ];
    const what = 'events over 64 connections and 100 accounts';
    return judged({ name: 'events', what }, await run(planned, settings), [faster('ours', 'floor', null)]);
  } finally {
    await server.stop();
  }
};

const one: Scenario = async (database, settings) => {
  const servers = [await startServer({ database }), await startServer({ database, program: 'procedure' })] as const;
  try {
    const amount = 2_400 * settings.scale;
    const planned = [
      floorSide(database, { amount, accounts: SPREAD, clients: 1 }),
      oursSide(database, [servers[1]], { name: 'procedure behind HTTP', amount, accounts: SPREAD, connections: 1 }),
      oursSide(database, [servers[0]], { amount, accounts: SPREAD, connections: 1 }),
    ];
    const sides = await run(planned, settings);
    return judged({ name: 'one', what: 'one connection' }, sides, [
      faster('ours', 'procedure behind HTTP', 0.8),
      faster('ours', 'floor, 1 client', null),
    ]);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};

const two: Scenario = async (database, settings) => {
  const servers = [await startServer({ database }), await startServer({ database })] as const;
  try {
    const request = { amount: 4_000 * settings.scale, accounts: SPREAD, connections: CONNECTIONS };
    const planned = [
      oursSide(database, [servers[0]], { ...request, name: 'one process' }),
      oursSide(database, servers, { ...request, name: 'two processes' }),
    ];
    const sides = await run(planned, settings);
    return judged({ name: 'two', what: 'server processes on one database' }, sides, [
      faster('two processes', 'one process', 1.3),
    ]);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};

export interface Grown {
  readonly name: string;
  readonly database: BenchDatabase;
  readonly server: ServerProcess;
}

/** The same requests on databases of increasing size. */
export async function shipOnGrown(grown: readonly Grown[], settings: Settings): Promise<Measured[]> {
  // The first change of a page after a checkpoint writes a full-page image: with few shipments that would dominate.
  const request = { amount: 10_000 * settings.scale, accounts: SPREAD, connections: CONNECTIONS };
  return run(
    grown.map(({ name, database, server }) => oursSide(database, [server], { ...request, name })),
    settings,
  );
}

export const SCENARIOS: Readonly<Record<string, Scenario>> = { accounts: spread, hot, bulk, events, one, two };
