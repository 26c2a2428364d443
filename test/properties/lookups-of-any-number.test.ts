/**
 * What an order or an imported file names (products by SKU, customers by e-mail address or name, other orders by PO number) is found by an
 * index, however many there are: PostgreSQL's own counters say how many rows were read.
 */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { pino } from 'pino';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import { findProducts } from '#modules/catalog/index.ts';
import { findUsed } from '#modules/orders/index.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase, type Database, type Tx } from '#runtime/database/transaction.ts';
import { findByContact } from '#views/by-contact.ts';
import { loadOrderStandings } from '#views/order-standings.ts';
import { freshDatabase } from '../world/postgres.ts';
import { countingRows } from '../world/rows-read.ts';

const EACH = 5_000;
const MAX_ROWS = 60;
const account = '01900000-0000-7000-8000-000000000001' as AccountId;
const customer = '01900000-0000-7000-8000-000000000002' as CustomerId;
const order = '01900000-0000-7000-8000-000000000003' as OrderId;

const FILL = `
  insert into access.account (id, username, name, home_currency, time_zone, payment_terms, billing_policy, branding, created_at, updated_at)
    values ('${account}', 'many', 'Many', 'EUR', 'UTC', 'net_30', '{}', '{}', now(), now());
  insert into catalog.product (account_id, id, sku, sku_key, name, unit, metadata, content_hash, created_at, updated_at)
    select '${account}', gen_random_uuid(), 'SKU-' || g, 'sku-' || g, 'P' || g, 'C62', '{}', 'x', now(), now() from generate_series(1, ${EACH}) g;
  insert into directory.customer (account_id, id, number, name, email, ship_to, transmission, status, metadata, content_hash, created_at, updated_at)
    select '${account}', case g when 1 then '${customer}'::uuid else gen_random_uuid() end, 'C-' || g, 'Customer ' || g,
      'c' || g || '@many.example', '[]', '{}', 'normal', '{}', 'x', now(), now() from generate_series(1, ${EACH}) g;
  -- Every order, open or not and of whichever customer, has the same PO number.
  insert into orders.sales_order (account_id, id, number, customer_id, phase, currency, prices_include_tax, ordered_on, po_number, po_key,
      net_total, tax_total, total, metadata, content_hash, created_at, updated_at, accepted_at, completed_at, payment_terms, billing_policy)
    select '${account}', case g when 1 then '${order}'::uuid else gen_random_uuid() end, 'SO-' || g,
      case when g <= ${EACH / 2} then '${customer}'::uuid else o.id end, case when g = 1 or g > ${EACH / 2} then 'accepted' else 'completed' end,
      'EUR', false, '2026-01-01', 'N/A', 'n/a', 1, 1, 2, '{}', 'x', now(), now(), now(), now(), 'net_30', '{}'
    from generate_series(1, ${EACH}) g, (select id from directory.customer where id <> '${customer}' limit 1) o`;

describe('what is named, however much there is', () => {
  const tidies: (() => Promise<void>)[] = [];
  let database: Database;
  let admin: Client;

  before(async () => {
    const { url, superuserUrl } = await freshDatabase({ after: (tidy) => void tidies.unshift(tidy) });
    admin = new Client({ connectionString: superuserUrl });
    tidies.unshift(() => admin.end());
    await admin.connect();
    await admin.query(FILL);
    await admin.query('vacuum analyze');
    const pool = openPool(url, { log: pino({ level: 'silent' }), connections: 1 });
    tidies.unshift(() => pool.end());
    database = openDatabase(pool);
  });
  after(async () => {
    for (const tidy of tidies) await tidy();
  });

  const rowsFor = async (work: (tx: Tx) => Promise<unknown>): Promise<number> => {
    const counted = countingRows(database);
    await counted.database.transaction([account], work, 'read');
    return counted.rows();
  };

  it('finds products by their SKUs without reading the catalogue', async () => {
    const read = await rowsFor(async (tx) => {
      const found = await findProducts(tx, account, { skus: ['sku-7', 'SKU-8'] });
      assert.deepEqual(found.map(({ sku }) => sku).toSorted(), ['SKU-7', 'SKU-8']);
    });
    assert.ok(read < MAX_ROWS, `${read} rows`);
  });

  it('finds customers by e-mail address or name without reading all of them', async () => {
    const read = await rowsFor(async (tx) => {
      const found = await findByContact(tx, account, { emails: ['c7@many.example'], names: ['customer 8'] });
      assert.deepEqual(found.map(({ name }) => name).toSorted(), ['customer 7', 'customer 8']);
    });
    assert.ok(read < MAX_ROWS, `${read} rows`);
  });

  it('finds other open orders of the customer with a PO number that everybody uses', async () => {
    const entering = await rowsFor(async (tx) => {
      const used = await findUsed(tx, account, { numbers: [], pos: [{ customerId: customer, poNumber: 'n/a' }] });
      assert.deepEqual([...used.pos.values()], ['SO-1']);
    });
    const showing = await rowsFor(async (tx) => {
      const shown = await loadOrderStandings(tx, account, [order]);
      assert.deepEqual(shown.get(order)?.samePo, []);
    });
    assert.ok(entering < MAX_ROWS && showing < MAX_ROWS, `${entering} and ${showing} rows`);
  });

  it('reads the whole catalogue without its index, and is seen doing so', async () => {
    await admin.query('drop index catalog.product_sku_as_written');
    assert.ok((await rowsFor((tx) => findProducts(tx, account, { skus: ['SKU-7'] }))) > EACH);
  });
});
