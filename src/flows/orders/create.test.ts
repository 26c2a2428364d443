import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import type { Database, Tx } from '#runtime/database/transaction.ts';
import { startWorld } from '#test/world/server.ts';
import { createOrders } from './create.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { createCustomer, createCustomers } from '#flows/customers/create.ts';
import { createProducts } from '#flows/products/create.ts';
import { systemContext } from '#flows/kit/system-context.ts';

const world = await startWorld({ after });
const context = systemContext(world.ports, world.accountId, 'test');

/** Ports that count the statements. */
function counting(ports: Ports): { readonly ports: Ports; statements: number } {
  const counted = { statements: 0, ports };
  const wrap = (tx: Tx): Tx => ({
    many: (query) => ((counted.statements += 1), tx.many(query)),
    maybe: (query) => ((counted.statements += 1), tx.maybe(query)),
    run: (query) => ((counted.statements += 1), tx.run(query)),
    send: (query, check) => ((counted.statements += 1), tx.send(query, check)),
    settle: () => tx.settle(),
    executeSql: (text, values) => ((counted.statements += 1), tx.executeSql(text, values)),
    sendSql: (text, values) => ((counted.statements += 1), tx.sendSql(text, values)),
  });
  const database: Database = {
    ...ports.database,
    transaction: (accounts, work, isolation) => ports.database.transaction(accounts, (tx) => work(wrap(tx)), isolation),
  };
  counted.ports = { ...ports, database };
  return counted;
}

describe('everything is a batch', () => {
  it('a thousand customers, products and orders take as many statements as two', async () => {
    const customer = await createCustomer(world.ports, context, { name: 'Buyer', externalId: 'B' });
    assert.ok(customer.ok);
    const taken: number[][] = [];
    for (const count of [2, 1_000]) {
      const run = counting(world.ports);
      const kinds = [
        () =>
          createCustomers(
            run.ports,
            context,
            Array.from({ length: count }, (_, n) => ({ name: `C${n}`, externalId: `c-${count}-${n}` })),
          ),
        () =>
          createProducts(
            run.ports,
            context,
            Array.from({ length: count }, (_, n) => ({ name: `P${n}`, sku: `p-${count}-${n}`, unitPrice: 1n })),
          ),
        () =>
          createOrders(
            run.ports,
            context,
            Array.from({ length: count }, (_, n) => ({
              externalId: `o-${count}-${n}`,
              customer: { external: 'B' },
              poNumber: `po-${count}-${n}`,
              lines: [
                { sku: `p-2-${n % 2}`, quantity: 1_000_000n },
                { description: 'Free', quantity: 1n, unitPrice: 5n },
              ],
              charges: [{ kind: 'freight' as const, amount: '1.00' }],
            })),
          ),
      ];
      const statements: number[] = [];
      for (const kind of kinds) {
        run.statements = 0;
        const results = await kind();
        assert.ok(results.ok);
        assert.deepEqual(
          results.value.filter((result) => !result.ok),
          [],
        );
        assert.equal(results.value.length, count);
        statements.push(run.statements);
      }
      taken.push(statements);
    }
    assert.deepEqual(taken[1], present(taken[0], 'the first run'));
  });
});
