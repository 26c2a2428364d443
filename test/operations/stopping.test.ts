/** Stopping a busy server: a separate process with a real database and a real, slow mail server. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Client } from 'pg';
import type { Tidies } from '../world/postgres.ts';
import { aPlace } from '../world/place.ts';
import { aProgram, OWNER_KEY, type Program } from '../world/program.ts';
import { eventually } from '../world/server.ts';

interface Transmission {
  readonly recipient: string;
  readonly state: string;
  readonly reason_code: string | null;
}

async function transmissionsOf(program: Program): Promise<Transmission[]> {
  const { status, body } = await program.request('GET', '/v1/transmissions?limit=200');
  assert.equal(status, 200, JSON.stringify(body));
  return body.data as Transmission[];
}

/** A request that is blocked until the lock on the account's row is released. */
async function aRequestInFlight(program: Program, superuser: Client) {
  await superuser.query('begin');
  await superuser.query('select 1 from access.account for update');
  const answer = program.request('PATCH', '/v1/account', { body: { name: 'In flight' } });
  answer.catch(() => null);
  const countWaiting = async (): Promise<number> => {
    // Within a transaction pg_stat_activity is cached until the snapshot is cleared.
    await superuser.query('select pg_stat_clear_snapshot()');
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    return (await superuser.query(waiting)).rowCount ?? 0;
  };
  await eventually(countWaiting, (waiting) => waiting > 0);
  return { answer, letGo: () => superuser.query('rollback') };
}

const isRefused = (program: Program) =>
  eventually(
    () =>
      fetch(`${program.url}/healthz`, { headers: { connection: 'close' } }).then(
        () => 'answered',
        (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code ?? 'failed',
      ),
    (end) => end === 'ECONNREFUSED',
  );

async function invoice(program: Program, recipients: readonly string[]): Promise<void> {
  for (const email of recipients) {
    const customer = await program.request('POST', '/v1/customers', { body: { name: email, email } });
    assert.equal(customer.status, 201, JSON.stringify(customer.body));
    const made = await program.request('POST', '/v1/invoices', {
      body: {
        customer_id: customer.body.id,
        lines: [{ description: 'Chai', quantity: '1', unit_price: '18', tax_rate: '0' }],
        on_creation: 'issue_and_send',
      },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  }
}

it('told to stop in mid work, it answers what it was asked, ends or hands back its mails, and exits with 0', async (t) => {
  const { smtp, superuser, variables } = await aPlace(t);
  const program = await aProgram(t, variables);
  const { promise: inItsOwnTime, resolve: answerTheSlow } = Promise.withResolvers<void>();
  smtp.setBehaviourFor('slow@buyer.example', { kind: 'wait', at: 'data', until: inItsOwnTime });
  smtp.setBehaviourFor('mute@buyer.example', { kind: 'hang', at: 'recipient' });
  smtp.setBehaviourFor('doubtful@buyer.example', { kind: 'hang', at: 'data' });
  await invoice(program, ['slow@buyer.example', 'mute@buyer.example', 'doubtful@buyer.example', 'next@buyer.example']);
  await smtp.waitForArrivals(2);
  await eventually(
    () => transmissionsOf(program),
    (found) => found.filter(({ state }) => state === 'sending').length >= 3,
  );

  const request = await aRequestInFlight(program, superuser);
  program.signal('SIGTERM');
  await isRefused(program);
  answerTheSlow();
  await request.letGo();
  const answered = await request.answer;
  assert.deepEqual([answered.status, answered.body.name], [200, 'In flight'], 'a request in hand is answered');
  assert.equal(await program.ended, 0, program.output());

  const next = await aProgram(t, { ...variables, QUITTANCE_WORKERS: 'off' });
  const left = new Map((await transmissionsOf(next)).map((transmission) => [transmission.recipient, transmission]));
  const isOf = (recipient: string) => [left.get(recipient)?.state, left.get(recipient)?.reason_code];
  assert.deepEqual(isOf('slow@buyer.example'), ['accepted', null], 'a slow mail is waited for');
  assert.deepEqual(isOf('mute@buyer.example'), ['queued', 'stopped'], 'what had not left is handed back');
  assert.deepEqual(isOf('doubtful@buyer.example'), ['parked', 'outcome_unknown'], 'what may have left is for a person');
  assert.ok(['accepted', 'queued'].includes(left.get('next@buyer.example')?.state ?? ''));
  assert.equal(await next.end('SIGTERM').then(() => next.ended), 0);

  smtp.setBehaviourFor('mute@buyer.example', { kind: 'accept' });
  await superuser.query(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
  const last = await aProgram(t, variables);
  await eventually(
    () => transmissionsOf(last),
    (found) => found.every(({ state }) => state === 'accepted' || state === 'parked'),
    60_000,
  );
  const got = smtp.messages.map(({ recipient }) => recipient).sort();
  assert.deepEqual(got, ['mute@buyer.example', 'next@buyer.example', 'slow@buyer.example'], 'each once');
});

it('told twice, it ends at once', async (t) => {
  const { superuser, variables } = await aPlace(t);
  const program = await aProgram(t, variables);
  const request = await aRequestInFlight(program, superuser);
  program.signal('SIGTERM');
  await isRefused(program);
  // The same signal within a second counts once: Ctrl-C comes from the terminal and from npm.
  let isOver = false;
  void program.ended.then(() => (isOver = true));
  await eventually(
    async () => {
      program.signal('SIGTERM');
      return isOver;
    },
    (over) => over,
  );
  assert.equal(await program.ended, 130, program.output());
  await request.letGo();
  await assert.rejects(request.answer, 'whoever asked is cut off');
  const again = await aProgram(t, variables);
  assert.notEqual((await again.request('GET', '/v1/account')).body.name, 'In flight', 'and nothing was done');
});

it('told to stop while a caller sends its body byte by byte, it cuts that caller off and ends well', async (t) => {
  const { variables } = await aPlace(t);
  const program = await aProgram(t, variables);
  const trickle = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(new TextEncoder().encode('{"name": "')),
  });
  const pending = fetch(`${program.url}/v1/account`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${OWNER_KEY}`, 'content-type': 'application/json' },
    body: trickle,
    duplex: 'half',
  });
  pending.catch(() => null);
  assert.equal((await fetch(`${program.url}/healthz`)).status, 200);
  program.signal('SIGTERM');
  assert.equal(await program.ended, 0, program.output());
  await assert.rejects(pending);
});

/** Process ids of a program's rendering processes. */
function drawersOf(program: Program): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        const [, parent] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
        return Number(parent) === program.pid && command.includes('drawing-process');
      } catch {
        return false;
      }
    })
    .map(Number);
}

const isAlive = (pid: number): boolean => {
  try {
    // A zombie has ended but was not waited for yet.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

async function aDrawingProgram(t: Tidies) {
  const { variables } = await aPlace(t);
  const program = await aProgram(t, variables);
  await invoice(program, ['one@buyer.example']);
  await eventually(
    () => transmissionsOf(program),
    ([transmission]) => transmission?.state === 'accepted',
    60_000,
  );
  const [drawer] = drawersOf(program);
  assert.ok(drawer !== undefined, 'something draws');
  return { program, drawer };
}

const isLinux = process.platform === 'linux' ? false : 'it looks into /proc';

it(
  'told to stop while a document is drawn for ever, it ends in its time and leaves nobody behind',
  { skip: isLinux },
  async (t) => {
    const { program, drawer } = await aDrawingProgram(t);
    // Simulates native code that never returns: only SIGKILL ends it.
    process.kill(drawer, 'SIGSTOP');
    await invoice(program, ['two@buyer.example']);
    await eventually(
      () => transmissionsOf(program),
      (found) => found.some(({ state }) => state === 'sending'),
    );
    const from = performance.now();
    program.signal('SIGTERM');
    assert.equal(await program.ended, 0, program.output());
    assert.ok(performance.now() - from < 30_000);
    assert.equal(isAlive(drawer), false);
  },
);

it('killed outright, it leaves nobody behind who draws', { skip: isLinux }, async (t) => {
  const { program, drawer } = await aDrawingProgram(t);
  await program.end('SIGKILL');
  await eventually(
    async () => isAlive(drawer),
    (alive) => !alive,
  );
});
