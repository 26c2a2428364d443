/**
 * Load generator in its own process: persistent connections, each sending its next request after the last response. Minimal HTTP/1.1 over
 * bare sockets, so that it uses little CPU itself. Reads its task from standard input.
 */
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

export interface LoadTask {
  /** Stops sending after this many seconds; default: send everything. */
  readonly atMostSeconds?: number;
  /** The connections of a queue take its requests in order. */
  readonly queues: readonly {
    readonly connections: number;
    readonly port: number;
    readonly requests: readonly LoadRequest[];
  }[];
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key: string;
  readonly body?: string;
}

export interface LoadResult {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Milliseconds per request, sorted. */
  readonly latencies: readonly number[];
  /** The first few responses other than 200 and 201. */
  readonly failures: readonly string[];
  readonly failed: number;
  /** Number of refused items in bulk responses. */
  readonly refusedItems: number;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const bytesOf = ({ method, path, key, body }: LoadRequest): Buffer =>
  Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\n` +
      (body === undefined
        ? '\r\n'
        : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  );

/** The response once it is complete, else null; one at a time per connection. */
function parse(received: Buffer): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without content-length:\n${head}`);
  const from = end + 4;
  if (received.length < from + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', from, from + Number(length)) };
}

class Caller {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #answered: ((answer: Answer) => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.#received.push(chunk);
      const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
      const answer = parse(all);
      if (answer === null) {
        this.#received = [all];
        return;
      }
      this.#received = [];
      this.#answered?.(answer);
    });
    socket.on('close', () => {
      if (this.#answered !== null) throw new Error('the server closed a connection in the middle of a request');
    });
  }

  static open(port: number): Promise<Caller> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(new Caller(socket)));
      socket.once('error', reject);
    });
  }

  request(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve) => {
      this.#answered = (answer) => {
        this.#answered = null;
        resolve(answer);
      };
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

async function run(task: LoadTask): Promise<LoadResult> {
  const latencies: number[] = [];
  const failures: string[] = [];
  let failed = 0;
  let refusedItems = 0;
  const lanes = task.queues.map((queue) => ({ ...queue, next: 0, bytes: queue.requests.map(bytesOf) }));
  const callers = await Promise.all(
    lanes.flatMap((lane) =>
      Array.from({ length: lane.connections }, async () => ({ lane, caller: await Caller.open(lane.port) })),
    ),
  );
  const cpu = process.cpuUsage();
  const started = performance.now();
  const longestMs = (task.atMostSeconds ?? Infinity) * 1000;
  await Promise.all(
    callers.map(async ({ lane, caller }) => {
      for (;;) {
        const bytes = lane.bytes[lane.next++];
        const sent = performance.now();
        if (bytes === undefined || sent - started > longestMs) break;
        const { status, body } = await caller.request(bytes);
        latencies.push(performance.now() - sent);
        if (status !== 200 && status !== 201) {
          failed += 1;
          if (failures.length < 5) failures.push(`${status} ${body.slice(0, 500)}`);
        }
        if (body.startsWith('{"object":"bulk"')) refusedItems += (body.match(/"problem":\{/g) ?? []).length;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const { caller } of callers) caller.close();
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    latencies: latencies.sort((a, b) => a - b),
    failures,
    failed,
    refusedItems,
  };
}

if (import.meta.main) {
  const task = JSON.parse(await text(process.stdin)) as LoadTask;
  process.stdout.write(JSON.stringify(await run(task)));
}
