/** Order books as other systems write them out: one row per line. What belongs together comes together or not at all, and nobody guesses at money. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { beginImport, importRows, check, errorsOf, run } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });

async function company(): Promise<Caller> {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  await importRows(caller, { kind: 'customers', main: 'id,number,name\nC1,10001,One\nC2,10002,Two\n' });
  return caller;
}

const list = async (caller: Caller, path: string): Promise<Record<string, unknown>[]> =>
  (await caller.request('GET', path)).body.data;

const linesOf = async (caller: Caller, number: string) => {
  const [order] = (await caller.request('GET', `/v1/orders?expand=lines&number=${number}`)).body.data;
  return order.lines.map((line: Record<string, string>) => [line['description'], line['quantity'], line['tax_rate']]);
};

const BY_NUMBER =
  'Auftragsnummer,Kundennummer,Datum,Bezeichnung,Menge,Preis,Steuersatz\nSO-1,10001,2026-01-05,Chai,2,"14,90",19\nSO-1,10001,2026-01-05,Chang,"1,5","14,90",7\nSO-2,10002,2026-01-06,Chai,1,"14,90",19\n';

test('rows of one order number and no id are one order with all its lines, and come once', async () => {
  const caller = await company();
  const imported = await importRows(caller, { kind: 'orders', main: BY_NUMBER });
  assert.equal(imported.counts.created, 2);
  assert.deepEqual(await linesOf(caller, 'SO-1'), [
    ['Chai', '2', '19'],
    ['Chang', '1.5', '7'],
  ]);
  const again = await importRows(caller, { kind: 'orders', main: BY_NUMBER });
  assert.deepEqual([again.counts.created ?? 0, again.counts.unchanged], [0, 2]);
  assert.equal((await list(caller, '/v1/orders')).length, 2);
});

test('an order of which one row is wrong is left out whole', async () => {
  const caller = await company();
  const id = await beginImport(caller, { kind: 'orders', main: BY_NUMBER.replace('"1,5"', 'some') });
  await check(caller, id);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ row, column }) => [row, column]),
    [[3, 'Menge']],
  );
  const done = await run(caller, id, { skip_bad: true });
  assert.deepEqual([done.counts.created, done.counts.failed], [1, 1]);
  assert.deepEqual(
    (await list(caller, '/v1/orders')).map(({ number }) => number),
    ['SO-2'],
  );
});

test('rows whose id is empty are distinguished by their number', async () => {
  const caller = await company();
  const imported = await importRows(caller, {
    kind: 'orders',
    main: 'id,order_number,customer,description,quantity,price,tax_rate\nO1,SO-1,C1,Chai,1,2,19\n,SO-2,C1,Chai,1,2,19\n,SO-2,C1,Chang,3,2,7\n',
  });
  assert.equal(imported.counts.created, 2);
  assert.equal((await linesOf(caller, 'SO-2')).length, 2);
});

test('an order book in two files may be joined by order numbers alone', async () => {
  const caller = await company();
  await importRows(caller, {
    kind: 'orders',
    main: 'order_number,customer,date\nSO-1,C1,2026-01-05\nSO-2,C2,2026-01-05\n',
    lines:
      'order_number,description,quantity,unit_price,tax_rate\nSO-1,Chai,1,2,19\nSO-2,Chai,1,2,19\nSO-1,Chang,3,2,7\n',
  });
  assert.deepEqual(await linesOf(caller, 'SO-1'), [
    ['Chai', '1', '19'],
    ['Chang', '3', '7'],
  ]);
});

test('rows of one order that left on one day without an id are one shipment, and one invoice', async () => {
  const caller = await company();
  await importRows(caller, {
    kind: 'orders',
    main: 'id,customer,line_id,description,quantity,price,tax_rate\nO1,C1,a,Chai,2,10,19\nO1,C1,b,Chang,1,5,19\n',
  });
  const file = 'order,order_line_id,quantity,ship_date\nO1,a,1,2026-01-05\nO1,b,1,2026-01-05\nO1,a,1,2026-01-06\n';
  const imported = await importRows(caller, { kind: 'shipments', main: file });
  assert.equal(imported.counts.created, 2);
  const totals = (await list(caller, '/v1/invoices')).map(({ net_total: net }) => String(net));
  assert.deepEqual(totals.sort(), ['10.00', '15.00']);
  assert.equal((await importRows(caller, { kind: 'shipments', main: file })).counts.unchanged, 2);
});

test('the rate of each line is read from a column named tax_rate', async () => {
  const caller = await company();
  const main =
    'order_number,customer_id,ordered_on,description,quantity,unit_price,tax_rate\nSO-1,C1,2026-01-05,Chai,2,14.90,19\nSO-1,C1,2026-01-05,Chang,1.5,14.90,7\n';
  const id = await beginImport(caller, { kind: 'orders', main });
  const [suggested] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  assert.deepEqual(suggested.unused_columns, []);
  await importRows(caller, { kind: 'orders', main });
  assert.deepEqual(await linesOf(caller, 'SO-1'), [
    ['Chai', '2', '19'],
    ['Chang', '1.5', '7'],
  ]);
});

test("a discount beside lines is the order's or each line's: nothing is checked before the sender decides", async () => {
  const caller = await company();
  const main =
    'external_id,customer_id,description,quantity,unit_price,tax_rate,discount\nO1,C1,Chai,2,14.90,19,0.05\nO1,C1,Chang,1.5,14.90,7,0.05\n';
  const id = await beginImport(caller, { kind: 'orders', main });
  const refused = await caller.request('POST', `/v1/imports/${id}/check`, {});
  assert.deepEqual([refused.status, refused.body.code], [422, 'mapping_invalid']);
  const [error] = refused.body.errors;
  assert.equal(error.pointer, '/main/fields/discount');
  assert.match(error.detail, /"discount".*"lines.discount_rate" or "lines.discount_percent"/);
  const [{ mapping }] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  const { discount: _, ...fields } = mapping.fields;
  const given = { main: { fields: { ...fields, 'lines.discount_rate': { column: 'discount' } } } };
  await importRows(caller, { kind: 'orders', main, mapping: given });
  const [order] = (await caller.request('GET', '/v1/orders?expand=lines')).body.data;
  assert.deepEqual(order.charges, []);
  assert.equal(order.lines[0].discount_rate, '0.05');
});

test('rows with neither id nor number are imported with a warning that any other copy of the file doubles them', async () => {
  const caller = await company();
  for (const [kind, main, words] of [
    ['customers', 'name\nThree\nFour\n', /2 rows have neither external_id nor number/],
    [
      'orders',
      'customer,description,quantity,price,tax_rate\nC1,Chai,1,2,19\n',
      /1 row has neither external_id nor number/,
    ],
    ['shipments', 'order,carrier\nO9,DHL\n', /1 row has no external_id/],
  ] as const) {
    const id = await beginImport(caller, { kind, main });
    const checked = await check(caller, id);
    const [warning] = (await errorsOf(caller, id)).filter(({ severity }) => severity === 'warning');
    assert.deepEqual([checked.counts.warnings, warning.rule, warning.row], [1, 'not_known_again', 2]);
    assert.match(warning.detail, words);
  }
  for (const [kind, main] of [
    ['customers', 'number,name\n10003,Three\n'],
    ['products', 'sku,name\nA-1,Chai\n'],
    ['tax_rates', 'name,rate\nStandard,19\n'],
    ['orders', 'order_number,customer,description,quantity,price,tax_rate\nSO-1,C1,Chai,1,2,19\n'],
  ] as const) {
    const checked = await check(caller, await beginImport(caller, { kind, main }));
    assert.deepEqual([checked.counts.warnings ?? 0, checked.counts.errors ?? 0], [0, 0], kind);
  }
});

test('a row with the names of groups above the header is left out, whether it says them once or over each column', async () => {
  const own = 'number,customer_name,customer_email,description,quantity,unit_price,tax_rate';
  const rows = 'A-1,Buyer,b@buyer.example,Bolt,2,10.00,19\nA-2,Buyer,b@buyer.example,Nut,1,10.00,19\n';
  for (const groups of [
    'Order,Customer,Customer,Item,Item,Item,Item',
    'Order,Customer,,Item,,,',
    'Order,,,,,,',
    'Orders of May,,,,,,\nOrder,Customer,Customer,Item,Item,Item,Item',
  ]) {
    const caller = await world.asOther({ homeCurrency: 'EUR' });
    const id = await beginImport(caller, { kind: 'orders', main: `${groups}\n${own}\n${rows}` });
    const checked = await check(caller, id);
    assert.deepEqual(
      [checked.counts.ready, checked.counts.errors ?? 0],
      [2, 0],
      JSON.stringify([groups, await errorsOf(caller, id)]),
    );
  }
});

test('where no row of names is known, it is said how to name the one that is', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'Ware,Ware,Geld,Geld\nBez,Art,Wert,Satz\nBolt,B-1,10.00,19\n';
  const id = await beginImport(caller, { kind: 'orders', main });
  const refused = await caller.request('POST', `/v1/imports/${id}/check`, {});
  assert.equal(refused.status, 422);
  assert.match(JSON.stringify(refused.body.errors), /another row of the file has the column names.*--header-row/);
});

test('a customer without any name is refused by its row; one of whom only an e-mail address is known is called by it', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'id,company,first_name,last_name,email\n1,,,,\n2,,,,only@address.example\n3,,Ida,Falk,\n';
  const id = await beginImport(caller, { kind: 'customers', main });
  await check(caller, id);
  const flaws = await errorsOf(caller, id);
  assert.deepEqual(
    flaws.map(({ row, field, rule }) => [row, field, rule]),
    [[2, 'name', 'required']],
  );
  await run(caller, id, { skip_bad: true });
  const names = (await list(caller, '/v1/customers')).map(({ name }) => String(name));
  assert.deepEqual(
    names.toSorted((a, b) => a.localeCompare(b, 'en')),
    ['Ida Falk', 'only@address.example'],
  );
});

test('one damaged number or day is an error of its row, and the other rows are imported', async () => {
  const caller = await company();
  const main = 'sku,name,unit_price\nA,Tea,1.50\nB,Milk,1.2.3\nC,Jam,2.75\n';
  const products = await beginImport(caller, { kind: 'products', main });
  const checked = await check(caller, products);
  assert.deepEqual([checked.counts.ready, checked.counts.failed, checked.numbers], [2, 1, 'point']);
  assert.deepEqual(
    (await errorsOf(caller, products)).map(({ row, column, rule }) => [row, column, rule]),
    [[3, 'unit_price', 'not_a_number']],
  );
  const orders = `${BY_NUMBER}SO-3,10002,31/31/2026,Chai,1,"14,90",19\nSO-4,10002,31/01/2026,Chai,1,"14,90",19\n`;
  const dated = await beginImport(caller, { kind: 'orders', main: orders });
  const judged = await check(caller, dated);
  assert.deepEqual([judged.counts.ready, judged.counts.failed, judged.dates], [3, 1, 'dmy']);
});
