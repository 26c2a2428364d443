/**
 * Compares the write path of this checkout with another one, in turns on one PostgreSQL server. Each has its own database, created and
 * loaded by its own bench, so that their migrations may differ.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ownCluster from './cluster.ts';
import type { BenchCluster, BenchDatabase } from './cluster.ts';
import { startServer, type ServerProcess } from './processes.ts';
import {
  bulkItems,
  bulkSide,
  CONNECTIONS,
  faster,
  judged,
  oursSide,
  run,
  type Outcome,
  type Settings,
} from './scenarios.ts';
import * as ownWork from './work.ts';
import { HOT, SPREAD, type Work } from './work.ts';

interface Checkout {
  readonly name: string;
  readonly database: BenchDatabase;
  readonly server: ServerProcess;
  readonly work: Work;
}

/** `tree`: the folder of the other checkout, with its packages installed. */
export async function against(cluster: BenchCluster, settings: Settings, tree: string): Promise<Outcome[]> {
  await using open = new AsyncDisposableStack();
  // The other one first: creating its database drops those of other versions of the loader.
  const there = await openOther(open, cluster, tree);
  const database = await ownWork.freshDatabase(cluster, 'bench_here', { keepOthers: true });
  open.defer(() => database.close());
  const server = await startServer({ database });
  open.defer(() => server.stop());
  return await compareThem([there, { name: 'here', database, server, work: ownWork }], settings);
}

async function openOther(open: AsyncDisposableStack, cluster: BenchCluster, tree: string): Promise<Checkout> {
  const load = <Module>(file: string): Promise<Module> =>
    import(pathToFileURL(join(tree, 'bench', file)).href) as Promise<Module>;
  const { openBenchCluster } = await load<typeof ownCluster>('cluster.ts');
  const work = await load<typeof ownWork>('work.ts');
  process.env['BENCH_DATABASE_URL'] = cluster.adminUrl;
  const sameServer = await openBenchCluster();
  open.defer(() => sameServer.stop());
  const database = await work.freshDatabase(sameServer, 'bench_there');
  open.defer(() => database.close());
  const server = await startServer({ database, tree });
  open.defer(() => server.stop());
  return { name: 'there', database, server, work };
}

async function compareThem(checkouts: readonly Checkout[], settings: Settings): Promise<Outcome[]> {
  const shipped = [
    { name: 'accounts', what: '64 connections over 100 accounts', amount: 4_000, accounts: SPREAD },
    { name: 'hot', what: '64 connections on one account', amount: 2_000, accounts: HOT },
    { name: 'one', what: 'one connection', amount: 600, accounts: SPREAD, connections: 1 },
  ];
  const outcomes: Outcome[] = [];
  for (const { name, what, amount, accounts, connections = CONNECTIONS } of shipped) {
    const planned = checkouts.map((each) =>
      oursSide(each.database, [each.server], { ...each, amount: amount * settings.scale, accounts, connections }),
    );
    outcomes.push(judged({ name, what }, await run(planned, settings), [faster('here', 'there', null)]));
  }
  const planned = checkouts.map((each) =>
    bulkSide(each.database, each.server, { name: each.name, work: each.work, scale: settings.scale }),
  );
  const what = `calls of ${bulkItems(settings.scale)} by four callers`;
  outcomes.push(judged({ name: 'bulk', what }, await run(planned, settings), [faster('here', 'there', null)]));
  return outcomes;
}
