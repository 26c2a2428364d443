/** Calls the floor's procedure with bare pg clients when pgbench is missing. Reads its task from standard input. */
import pg from 'pg';
import { text } from 'node:stream/consumers';

interface Task {
  readonly url: string;
  readonly block: { readonly first: number; readonly count: number };
  readonly clients: number;
  readonly procedure: string;
}

const { url, block, clients, procedure } = JSON.parse(await text(process.stdin)) as Task;
const connections = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }),
);
const latencies: number[] = [];
const started = performance.now();
await Promise.all(
  connections.map(async (client, at) => {
    for (let n = block.first + at; n < block.first + block.count; n += clients) {
      const sent = performance.now();
      await client.query({ name: 'floor', text: `select bench.${procedure}($1)`, values: [n] });
      latencies.push(performance.now() - sent);
    }
  }),
);
const seconds = (performance.now() - started) / 1000;
await Promise.all(connections.map((client) => client.end()));
process.stdout.write(JSON.stringify({ seconds, latencies: latencies.sort((a, b) => a - b) }));
