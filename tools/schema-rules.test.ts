/** The migrated database obeys the schema rules, and each rule detects its violation. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { freshDatabase } from '#test/world/postgres.ts';
import { countTables, EXCEPTIONS, findSchemaFaults, type SchemaFault } from './schema-rules.ts';

const names = (faults: readonly SchemaFault[]): string[] => faults.map(({ rule, thing }) => `${rule}: ${thing}`).sort();

const POLICY = `using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null)`;
const WALLED = 'enable row level security, force row level security';

interface Red {
  readonly what: string;
  readonly by: string;
  readonly finds: readonly string[];
}

const RED: readonly Red[] = [
  {
    what: 'a table without a primary key',
    by: `create table tax.t (account_id uuid)`,
    finds: ['primary key: tax.t', 'row level security: tax.t'],
  },
  {
    what: 'a key that does not begin with the account',
    by: `create table tax.t (id uuid primary key, account_id uuid); alter table tax.t ${WALLED}; create policy p on tax.t ${POLICY}`,
    finds: ['account first: tax.t_pkey'],
  },
  {
    what: 'an index that does not begin with the account',
    by: `create table tax.t (account_id uuid, id uuid, primary key (account_id, id)); create index t_id on tax.t (id);
      alter table tax.t ${WALLED}; create policy p on tax.t ${POLICY}`,
    finds: ['account first: tax.t_id'],
  },
  {
    what: 'an index on an expression',
    by: `create table tax.t (account_id uuid, id text, primary key (account_id, id)); create index t_id on tax.t (lower(id), account_id);
      alter table tax.t ${WALLED}; create policy p on tax.t ${POLICY}`,
    finds: ['account first: tax.t_id'],
  },
  {
    what: 'row level security that the owner passes',
    by: `create table tax.t (account_id uuid primary key); alter table tax.t enable row level security; create policy p on tax.t ${POLICY}`,
    finds: ['row level security: tax.t'],
  },
  {
    what: 'row level security without a policy',
    by: `create table tax.t (account_id uuid primary key); alter table tax.t ${WALLED}`,
    finds: ['row level security: tax.t'],
  },
  {
    what: 'a second policy that lets everybody in',
    by: `create table tax.t (account_id uuid primary key); alter table tax.t ${WALLED}; create policy p on tax.t ${POLICY};
      create policy q on tax.t using (true)`,
    finds: ['row level security: tax.t'],
  },
  {
    what: 'a policy that only reads are held by',
    by: `create table tax.t (account_id uuid primary key); alter table tax.t ${WALLED}; create policy p on tax.t for select ${POLICY}`,
    finds: ['row level security: tax.t'],
  },
  {
    what: 'a foreign key without the account',
    by: `create table tax.t (account_id uuid, id uuid unique, other uuid references tax.t (id), primary key (account_id, id));
      alter table tax.t ${WALLED}; create policy p on tax.t ${POLICY}`,
    finds: ['account first: tax.t_id_key', 'foreign keys carry the account: tax.t_other_fkey'],
  },
  { what: 'a sequence', by: `create sequence tax.s`, finds: ['no sequences: tax.s'] },
  {
    what: 'a trigger',
    by: `create trigger sly before insert on catalog.product for each row execute function suppress_redundant_updates_trigger()`,
    finds: ['no triggers: catalog.sly'],
  },
  {
    what: 'a rule',
    by: `create rule sly as on insert to catalog.product do instead nothing`,
    finds: ['no rules that act: catalog.sly'],
  },
  {
    what: "a view that reads with its owner's rights",
    by: `create view tax.v as select id from catalog.product`,
    finds: ['no view around the walls: tax.v'],
  },
  {
    what: 'a materialized view',
    by: `create materialized view tax.v as select 1 as one`,
    finds: ['no view around the walls: tax.v'],
  },
  {
    what: "a function that runs with its owner's rights",
    by: `create function tax.f() returns int language sql security definer as 'select 1'`,
    finds: ['no function around the walls: tax.f'],
  },
  {
    what: 'a ledger that may be changed',
    by: `grant update on orders.quantity_entry to current_user`,
    finds: ['written once: orders.quantity_entry'],
  },
  {
    what: 'audit rows that may be deleted',
    by: `grant delete on audit.entry to current_user`,
    finds: ['written once: audit.entry'],
  },
];

describe('The database', () => {
  let client: Client;
  before(async () => {
    const { url } = await freshDatabase({ after });
    client = new Client({ connectionString: url });
    await client.connect();
  });
  after(() => client.end());

  it('keeps its rules in every table, but for the exceptions that are named', async () => {
    assert.ok((await countTables(client)) > 30, 'the tables were seen');
    assert.deepEqual(names(await findSchemaFaults(client)), names(EXCEPTIONS));
  });

  for (const { what, by, finds } of RED) {
    it(`is told of ${what}`, async () => {
      const known = new Set(names(await findSchemaFaults(client)));
      await client.query('begin');
      try {
        await client.query(`create schema if not exists tax; ${by}`);
        const found = names(await findSchemaFaults(client)).filter((name) => !known.has(name));
        assert.deepEqual(found, [...finds].sort());
      } finally {
        await client.query('rollback');
      }
    });
  }
});
