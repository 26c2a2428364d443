/** What is logged of an error: its location, and no customer data. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { Client } from 'pg';
import { pino } from 'pino';
import { freshDatabase } from '#test/world/postgres.ts';
import { Fault } from '#kernel/fault.ts';
import { writeError } from './log-errors.ts';

const client = new Client({ connectionString: (await freshDatabase({ after })).url });
await client.connect();
after(() => client.end());

function logged(error: unknown): string {
  let output = '';
  const log = pino({ serializers: { err: writeError } }, { write: (text: string) => void (output += text) });
  log.error({ err: error }, 'it failed');
  return output;
}

it('a broken constraint is logged by its name and place, without the row that broke it', async () => {
  await client.query('create temp table t (name text constraint short check (length(name) < 3))');
  const error: unknown = await client
    .query(`insert into t values ('Geheimrat Schulze')`)
    .catch((thrown: unknown) => thrown);
  for (const output of [
    logged(error),
    logged(new Fault('busy', 'later', { detail: 'Try again.', cause: error })),
    logged(new AggregateError([error], 'several')),
  ]) {
    assert.match(output, /"constraint":"short"/);
    assert.match(output, /"code":"23514"/);
    assert.doesNotMatch(output, /Schulze/);
  }
});

it('a value the database cannot read is not repeated', async () => {
  const error: unknown = await client.query(`select 'Schulze'::uuid`).catch((thrown: unknown) => thrown);
  assert.doesNotMatch(logged(error), /Schulze/);
  assert.match(logged(error), /22P02/);
});

it('an error of our own keeps its words, its stack and its cause', () => {
  const output = logged(new Error('the file is gone', { cause: new Error('it was moved') }));
  assert.match(output, /the file is gone/);
  assert.match(output, /it was moved/);
  assert.match(output, /log-errors\.test\.ts/);
});
