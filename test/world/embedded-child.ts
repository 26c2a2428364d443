/**
 * A process to kill: opens the embedded database, writes rows endlessly and prints each acknowledged one. Takes a JSON argument; stops when
 * its standard input ends.
 */
import { once } from 'node:events';
import { pino } from 'pino';
import { openPool } from '#runtime/database/connect.ts';
import { openCluster } from '#runtime/database/embedded.ts';

export interface ChildOrders {
  readonly dataDir: string;
  readonly sharedDir: string;
  readonly native?: string;
  /** Switches to this unprivileged user first. */
  readonly become?: { readonly uid: number; readonly gid: number };
  readonly write: boolean;
}

const orders = JSON.parse(process.argv[2] ?? '') as ChildOrders;
if (orders.become !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(orders.become.gid);
  process.setuid?.(orders.become.uid);
}

const log = pino({ level: 'silent' });
const { dataDir, sharedDir, native } = orders;
try {
  const cluster = await openCluster({ dataDir, sharedDir, log, ...(native === undefined ? {} : { native }) });
  const pool = openPool(cluster.url, { log });
  console.log(JSON.stringify({ url: cluster.url, cluster: cluster.cluster }));
  let stopping = false;
  const stopped = once(process.stdin.resume(), 'end').then(() => {
    stopping = true;
  });
  if (orders.write) {
    await pool.query('create table if not exists kept (number int primary key)');
    for (let number = 1; !stopping; number++) {
      await pool.query('insert into kept values ($1)', [number]);
      console.log(String(number));
    }
  }
  await stopped;
  await pool.end();
  await cluster.stop();
} catch (error) {
  console.log(JSON.stringify({ failed: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
