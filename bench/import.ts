/**
 * A file of about 100 MB brought whole: how fast it is checked and run, and how much memory the server takes beside what it takes idle.
 * `node bench/import.ts [megabytes]`. Server and database are this machine's; the numbers are for comparing, not for promising.
 */
import { after } from 'node:test';
import { beginImport, command, settled } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const MEGABYTE = 1_000_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const megabytes = Number(process.argv[2] ?? '100');
const note = 'n'.repeat(480);
const row = (n: number): string =>
  `C-${n},"Customer, ${n}",c${n}@example.com,Way ${n},10115,Berlin,DE,"${note} ""${n}"""\n`;

/** Made as it is sent, so that this process does not hold what the server must not. */
async function* write(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('id,name,email,address,zip,city,country,metadata.note\n');
  for (let n = 0, size = 0; size < megabytes * MEGABYTE;) {
    let piece = '';
    while (piece.length < 65_536) piece += row(n++);
    size += piece.length;
    yield Buffer.from(piece);
  }
}

async function send(caller: Caller): Promise<string> {
  const id = await beginImport(caller, { kind: 'customers' });
  const sent = await fetch(`${world.url}/v1/imports/${id}/files/main`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${caller.key}`, 'content-type': 'text/csv' },
    body: ReadableStream.from(write()),
    duplex: 'half',
  });
  if (!sent.ok) throw new Error(await sent.text());
  return id;
}

const world = await startWorld({ after });
let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 100);
const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const [before, started] = [process.memoryUsage().rss, Date.now()];
  most = before;
  const value = await work();
  const seconds = (Date.now() - started) / 1000;
  say(
    `${name.padEnd(8)} ${seconds.toFixed(1)} s, memory ${Math.round(before / MEGABYTE)} MB before, ${Math.round(most / MEGABYTE)} MB at most`,
  );
  return value;
};

const HOUR_MS = 3_600_000;
const work = async (name: string) => {
  await command(world, id, name);
  return settled(world, id, HOUR_MS);
};
const id = await timed('sent', () => send(world));
const checked = await timed('checked', () => work('check'));
const done = await timed('run', () => work('run'));
say(JSON.stringify({ megabytes, checked: checked.counts, done: done.counts }));
clearInterval(watch);
await world.stop();
process.exit(0);
