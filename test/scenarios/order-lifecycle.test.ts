import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parseMoney } from '#kernel/money.ts';
import type { Got } from '../world/server.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world, { external_id: 'ALFKI' });
await aProduct(world);

const command = (id: string, name: string, body?: unknown): Promise<Got> =>
  world.request('POST', `/v1/orders/${id}/${name}`, { body });
const ship = (id: string, parts: Record<string, unknown> = {}) =>
  expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: id, ...parts } }));
const read = async (id: string) => (await expecting(200, world.request('GET', `/v1/orders/${id}`))).body;
const edit = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  world.request('PATCH', `/v1/orders/${id}`, { body, headers });

describe('an order is edited', () => {
  it('a draft changes in everything and is totalled again', async () => {
    const { body } = await anOrder(world, {
      customer_id: customer,
      accept: false,
      charges: [{ kind: 'freight', amount: '5' }],
    });
    const other = await aCustomer(world, { name: 'Around the Horn' });
    const edited = await expecting(
      200,
      edit(body.id, {
        customer_id: other,
        po_number: 'PO-9',
        lines: [
          { sku: 'CHAI', quantity: '3' },
          { description: 'Pallet', quantity: '1', unit_price: '10', tax_rate: '19' },
        ],
        charges: [{ kind: 'discount', amount: '4', tax_rate: '19' }],
        metadata: { lane: '4' },
      }),
    );
    assert.equal(edited.body.customer_id, other);
    assert.equal(edited.body.version, 2);
    assert.equal(edited.body.net_total, '60.00');
    assert.deepEqual(
      edited.body.lines.map((line: { quantity: string }) => line.quantity),
      ['3', '1'],
    );
    assert.deepEqual(await read(body.id), edited.body);
    const accepted = await expecting(200, command(body.id, 'accept'));
    assert.equal(accepted.body.phase, 'accepted');
    assert.equal((await expecting(200, command(body.id, 'accept'))).body.version, accepted.body.version);
  });

  it('an accepted order keeps its lines, and the refusal names the fields', async () => {
    const { body } = await anOrder(world, { customer_id: customer });
    const refused = await expecting(
      409,
      edit(body.id, {
        note: 'Ring twice',
        lines: [{ sku: 'CHAI', quantity: '3' }],
        currency: 'EUR',
        payment_terms: 'net_7',
      }),
    );
    assert.equal(refused.body.code, 'order_field_fixed');
    assert.deepEqual(pointers(refused).sort(), ['/lines order_field_fixed', '/payment_terms order_field_fixed']);
    assert.equal((await read(body.id)).note, null);
    const edited = await expecting(
      200,
      edit(body.id, { note: 'Ring twice', po_number: 'PO-10', lines: [{ sku: 'CHAI', quantity: '2' }] }),
    );
    assert.equal(edited.body.note, 'Ring twice');
    assert.equal(edited.body.lines[0].id, body.lines[0].id);
  });

  it('an edit that changes nothing leaves no new version', async () => {
    const { body } = await anOrder(world, { customer_id: customer, note: 'Same' });
    assert.equal((await expecting(200, edit(body.id, { note: 'Same' }))).body.version, 1);
  });

  it('of two edits of the same version the second is refused, naming who was faster', async () => {
    const { body } = await anOrder(world, { customer_id: customer });
    const answers = await Promise.all(['A', 'B'].map((note) => edit(body.id, { note }, { 'if-match': '"1"' })));
    assert.deepEqual(
      answers.map((got) => got.status).sort((a, b) => a - b),
      [200, 412],
    );
    const refused = answers.find((got) => got.status === 412);
    assert.equal(refused?.body.code, 'changed_meanwhile');
    assert.match(refused.body.detail, /version 2/);
    assert.match(refused.body.detail, /order\.edited/);
  });

  it('a PO number another order carries is not taken over, where the account refuses that', async () => {
    await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'refuse' } }));
    await anOrder(world, { customer_id: customer, po_number: 'TAKEN' });
    const { body } = await anOrder(world, { customer_id: customer });
    assert.equal((await expecting(409, edit(body.id, { po_number: 'TAKEN' }))).body.code, 'po_number_already_used');
    await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'warn' } }));
    const taken = await expecting(200, edit(body.id, { po_number: 'taken' }));
    assert.equal(taken.body.warnings[0].code, 'po_number_already_used');
  });
});

describe('how far an order is', () => {
  it('a partly shipped order shows it line by line, and is completed when the last goods ship', async () => {
    const { body } = await anOrder(world, {
      customer_id: customer,
      lines: [
        { sku: 'CHAI', quantity: '5' },
        { sku: 'CHAI', quantity: '1' },
      ],
    });
    const [first] = body.lines;
    await ship(body.id, { lines: [{ order_line_id: first.id, quantity: '2' }] });
    const partly = await read(body.id);
    assert.deepEqual(
      [partly.phase, partly.fulfilment, partly.billing, partly.payment],
      ['accepted', 'partially_shipped', 'partially_invoiced', 'unpaid'],
    );
    assert.deepEqual(
      partly.lines.map((line: Record<string, string>) => [line['shipped_quantity'], line['billed_quantity']]),
      [
        ['2', '2'],
        ['0', '0'],
      ],
    );
    await ship(body.id);
    const whole = await read(body.id);
    assert.deepEqual(
      [whole.phase, whole.fulfilment, whole.billing, whole.payment],
      ['completed', 'shipped', 'invoiced', 'unpaid'],
    );
    assert.equal(whole.shipment_ids.length, 2);
    assert.equal(whole.invoice_ids.length, 2);
    assert.equal((await expecting(409, command(body.id, 'void'))).body.code, 'order_completed');
  });

  it('packed and not yet shipped is packed', async () => {
    const { body } = await anOrder(world, { customer_id: customer });
    await ship(body.id, { ship: false });
    assert.equal((await read(body.id)).fulfilment, 'packed');
    assert.equal((await expecting(409, command(body.id, 'complete'))).body.code, 'order_has_packed_shipments');
    assert.equal((await expecting(409, command(body.id, 'void'))).body.code, 'order_has_shipments');
  });
});

describe('an order is closed short', () => {
  const partly = async (charges: unknown[]) => {
    const { body } = await anOrder(world, {
      customer_id: customer,
      lines: [{ sku: 'CHAI', quantity: '10' }],
      charges,
      billing_policy: { order_charges: 'last' },
    });
    await ship(body.id, { lines: [{ order_line_id: body.lines[0].id, quantity: '4' }] });
    return body.id as string;
  };

  it('unbilled freight is billed on a supplementary invoice', async () => {
    const id = await partly([{ kind: 'freight', amount: '10.00' }]);
    const { body } = await expecting(200, command(id, 'complete'));
    assert.deepEqual([body.phase, body.fulfilment, body.billing], ['completed', 'partially_shipped', 'invoiced']);
    assert.equal(body.invoice_ids.length, 2);
    const invoice = await expecting(200, world.request('GET', `/v1/invoices/${body.invoice_ids[1]}`));
    assert.equal(invoice.body.net_total, '10.00');
    const [line] = invoice.body.lines;
    assert.deepEqual(
      [line.description, line.quantity, line.unit_price, line.net_amount, line.order_line_id, invoice.body.charges],
      ['Freight', '1', '10', '10.00', null, []],
    );
    assert.equal((await expecting(200, command(id, 'complete'))).body.version, body.version);
    const late = await expecting(409, world.request('POST', '/v1/shipments', { body: { order_id: id } }));
    assert.equal(late.body.code, 'order_not_open');
  });

  it('an invoice of freight alone has a line, as EN 16931 demands, and so has its credit note', async () => {
    const id = await partly([
      { kind: 'freight', amount: '10.00' },
      { kind: 'fee', amount: '3.00', tax_rate: '7', description: 'Packaging' },
      { kind: 'discount', amount: '2.00' },
    ]);
    const { body } = await expecting(200, command(id, 'complete'));
    const sums = async (invoice: string) => {
      const {
        lines,
        charges,
        net_total: net,
        tax_total: tax,
      } = (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body;
      const rows = (of: { description: string; net_amount: string }[]) =>
        of.map(({ description, net_amount: amount }) => `${description} ${amount}`);
      return [rows(lines), rows(charges), net, tax];
    };
    const expected = [['Freight 10.00', 'Packaging 3.00'], ['Discount -2.00'], '11.00', '1.73'];
    assert.deepEqual(await sums(body.invoice_ids[1]), expected);
    const credit = { reason: 'Wrong address', source: 'bill_again', send: false };
    const credited = await expecting(
      201,
      world.request('POST', `/v1/invoices/${body.invoice_ids[1]}/credit`, { body: credit }),
    );
    assert.deepEqual(await sums(credited.body.id), expected);
  });

  it('charges without a rate follow the goods that were billed: no tax at a rate nothing was bought at', async () => {
    for (const order_charges of ['pro_rata', 'first', 'last']) {
      const { body: order } = await anOrder(world, {
        customer_id: customer,
        lines: [
          { description: 'Tea', quantity: '10', unit_price: '10', tax_rate: '19' },
          { description: 'Book', quantity: '10', unit_price: '20', tax_rate: '7' },
        ],
        charges: [
          { kind: 'freight', amount: '30.00' },
          { kind: 'discount', amount: '60.00' },
        ],
        billing_policy: { order_charges },
      });
      await ship(order.id, { lines: [{ order_line_id: order.lines[0].id, quantity: '10' }] });
      const { body } = await expecting(200, command(order.id, 'complete'));
      let [net, tax] = [0n, 0n];
      const documents: string[] = [...body.invoice_ids];
      for (const id of documents) {
        const invoice = (await expecting(200, world.request('GET', `/v1/invoices/${id}`))).body;
        assert.ok(invoice.lines.length > 0);
        assert.deepEqual(
          invoice.tax_breakdown.map((row: { rate: string }) => row.rate),
          ['19'],
        );
        documents.push(...(invoice.credit_note_ids ?? []));
        const sign = invoice.kind === 'credit_note' ? -1n : 1n;
        net += sign * present(parseMoney(invoice.net_total, 'EUR'), 'an amount');
        tax += sign * present(parseMoney(invoice.tax_total, 'EUR'), 'an amount');
      }
      assert.deepEqual([net, tax], [7000n, 1330n]);
      const path = '/v1/exceptions?kind=discount_not_credited';
      assert.deepEqual((await expecting(200, world.request('GET', path))).body.data, []);
    }
  });

  it('or is waived, which needs a reason', async () => {
    const id = await partly([{ kind: 'freight', amount: '10.00' }]);
    const bare = await expecting(400, command(id, 'complete', { waive_unbilled: true }));
    assert.deepEqual(pointers(bare), ['/reason required']);
    const { body } = await expecting(200, command(id, 'complete', { waive_unbilled: true, reason: 'Late' }));
    assert.equal(body.invoice_ids.length, 1);
  });

  it('a remaining discount is credited by a credit note, which is on the order at once', async () => {
    const id = await partly([{ kind: 'discount', amount: '10.00' }]);
    const { body } = await expecting(200, command(id, 'complete'));
    assert.deepEqual([body.phase, body.invoice_ids.length], ['completed', 1]);
    const invoice = await expecting(200, world.request('GET', `/v1/invoices/${body.invoice_ids[0]}`));
    const [noteId] = invoice.body.credit_note_ids;
    const note = await expecting(200, world.request('GET', `/v1/invoices/${noteId}`));
    assert.deepEqual([note.body.kind, note.body.net_total, note.body.total], ['credit_note', '10.00', '11.90']);
  });

  it('or waived', async () => {
    const id = await partly([{ kind: 'discount', amount: '10.00' }]);
    const { body } = await expecting(200, command(id, 'complete', { waive_unbilled: true, reason: 'Agreed by phone' }));
    const invoice = await expecting(200, world.request('GET', `/v1/invoices/${body.invoice_ids[0]}`));
    assert.deepEqual(invoice.body.credit_note_ids, []);
  });

  it('a draft is not closed', async () => {
    const { body } = await anOrder(world, { customer_id: customer, accept: false });
    assert.equal((await expecting(409, command(body.id, 'complete'))).body.code, 'order_not_accepted');
  });
});

describe('an order is voided', () => {
  it('while nothing of it left, for ever, and its PO number is free again', async () => {
    const { body } = await anOrder(world, { customer_id: customer, po_number: 'V-1' });
    const voided = await expecting(200, command(body.id, 'void', { reason: 'Typed twice' }));
    assert.equal(voided.body.phase, 'void');
    assert.equal((await expecting(200, command(body.id, 'void'))).body.version, voided.body.version);
    await anOrder(world, { customer_id: customer, po_number: 'V-1' });
    for (const refused of [command(body.id, 'accept'), command(body.id, 'complete'), edit(body.id, { note: 'x' })]) {
      assert.equal((await expecting(409, refused)).body.code, 'order_is_void');
    }
    assert.equal(
      (await expecting(409, world.request('POST', '/v1/shipments', { body: { order_id: body.id } }))).body.code,
      'order_not_open',
    );
  });

  it('not once something shipped', async () => {
    const { body } = await anOrder(world, { customer_id: customer });
    await ship(body.id, { lines: [{ order_line_id: body.lines[0].id, quantity: '1' }] });
    assert.equal((await expecting(409, command(body.id, 'void'))).body.code, 'order_has_shipments');
  });

  it('void and ship at once: one of them happens', async () => {
    for (let round = 0; round < 5; round++) {
      const { body } = await anOrder(world, { customer_id: customer });
      await Promise.all([
        command(body.id, 'void'),
        world.request('POST', '/v1/shipments', { body: { order_id: body.id } }),
      ]);
      const { phase, invoice_ids: invoices } = await read(body.id);
      assert.deepEqual([phase, invoices.length], phase === 'void' ? ['void', 0] : ['completed', 1]);
    }
  });
});

describe('orders are listed', () => {
  it('page by page, newest first, each once, while others come in', async () => {
    const mine = await aCustomer(world, { name: 'Lister' });
    const made = [];
    for (let n = 0; n < 7; n++) made.push((await anOrder(world, { customer_id: mine, po_number: `L-${n}` })).body.id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await expecting(
        200,
        world.request('GET', `/v1/orders?limit=3&customer_id=${mine}&include=total_count${cursor}`),
      );
      if (cursor === '') assert.equal(body.total_count, 7);
      seen.push(...body.data.map((order: { id: string }) => order.id));
      if (cursor === '') await anOrder(world, { customer_id: mine });
      cursor = body.next_cursor === null ? '' : `&cursor=${body.next_cursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen, made.toReversed());
    const filtered = await expecting(200, world.request('GET', `/v1/orders?customer_id=external:ALFKI&phase=void`));
    assert.ok(filtered.body.data.length > 0);
    assert.ok(filtered.body.data.every((order: { phase: string }) => order.phase === 'void'));
    assert.equal((await expecting(200, world.request('GET', `/v1/orders?po_number=L-3`))).body.data.length, 1);
    assert.equal(
      (await expecting(200, world.request('GET', `/v1/orders?customer_id=external:NOBODY`))).body.data.length,
      0,
    );
  });

  it('the warehouse sees quantities and no prices', async () => {
    const { body } = await anOrder(world, { customer_id: customer });
    const warehouse = await world.as('warehouse');
    const seen = await expecting(200, warehouse.request('GET', `/v1/orders/${body.id}`));
    assert.equal(seen.body.lines[0].quantity, '2');
    for (const name of ['total', 'net_total', 'tax_total', 'charges']) assert.equal(name in seen.body, false);
    for (const name of ['unit_price', 'amount', 'discount_rate']) assert.equal(name in seen.body.lines[0], false);
    await expecting(403, warehouse.request('POST', `/v1/orders/${body.id}/void`));
  });

  it('orders of other accounts can be neither seen nor changed', async () => {
    const { body } = await anOrder(world, { customer_id: customer, external_id: 'SECRET' });
    const other = await world.asOther();
    for (const path of [body.id, 'external:SECRET']) {
      assert.equal((await expecting(404, other.request('GET', `/v1/orders/${path}`))).body.code, 'order_not_found');
      await expecting(404, other.request('PATCH', `/v1/orders/${path}`, { body: { note: 'mine' } }));
      for (const name of ['accept', 'complete', 'void'])
        await expecting(404, other.request('POST', `/v1/orders/${path}/${name}`));
    }
    assert.equal((await expecting(200, other.request('GET', '/v1/orders'))).body.data.length, 0);
    // Numbers, external ids and PO numbers are each account's own.
    await expecting(
      404,
      other.request('POST', '/v1/orders', { body: { customer_id: customer, lines: [{ sku: 'CHAI', quantity: '1' }] } }),
    );
    const theirs = await aCustomer(other, { external_id: 'ALFKI' });
    await aProduct(other);
    const first = await anOrder(other, { customer_id: theirs, external_id: 'SECRET' });
    assert.equal(first.body.number, 'SO-00001');
  });
});

describe('what an order leaves behind', () => {
  it('one event for each step, with what was before', async () => {
    const { body } = await anOrder(world, { customer_id: customer, accept: false });
    await expecting(200, edit(body.id, { note: 'Fragile' }));
    await expecting(200, command(body.id, 'accept'));
    await expecting(200, command(body.id, 'accept'));
    await expecting(200, command(body.id, 'void', { reason: 'Changed their mind' }));
    const { rows } = await world.ports.database.transaction([world.accountId], (tx) =>
      tx.executeSql(
        `select v.type, v.previous, e.actor_kind from audit.event v join audit.entry e on e.account_id = v.account_id and e.id = v.id
         where v.account_id = $1 and v.subject_id = (
           select id from orders.sales_order where account_id = $1 and number = $2) order by v.id`,
        [world.accountId, body.number],
      ),
    );
    assert.deepEqual(rows, [
      { type: 'order.created', previous: null, actor_kind: 'api_key' },
      { type: 'order.edited', previous: { note: null }, actor_kind: 'api_key' },
      { type: 'order.accepted', previous: { phase: 'draft' }, actor_kind: 'api_key' },
      { type: 'order.voided', previous: { phase: 'accepted' }, actor_kind: 'api_key' },
    ]);
  });
});
