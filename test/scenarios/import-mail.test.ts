/** Documents issued before are mailed only when somebody asks for it: as copies, under their own numbers, and none that would mislead. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { beginImport, importRows, check, command, errorsOf, run, settled } from '#test/world/importing.ts';
import { readPdf } from '#test/world/pdf.ts';
import { eventually, startWorld } from '#test/world/server.ts';

const world = await startWorld({ after }, { smtp: true, defaultTax: false });
const smtp = present(world.smtp, 'a mail server');

await importRows(world, {
  kind: 'customers',
  main: 'id,name,email\nC1,One,one@import.example\nC2,Two,\nC3,Three,three@import.example\n',
});
const HEAD = 'number,customer,date,total,tax,open,description,quantity,unit_price\n';

test('asked for, each open document with lines goes to its customer as a copy of its number', async () => {
  const id = await beginImport(world, {
    kind: 'documents',
    main: `${HEAD}RE-1,C1,2026-01-10,119.00,19.00,119.00,Chairs,2,50.00\nRE-2,C1,2026-01-11,119.00,19.00,0.00,Chairs,2,50.00\nRE-3,C2,2026-01-12,119.00,19.00,119.00,Chairs,2,50.00\n`,
  });
  await check(world, id);
  const done = await run(world, id, { send: true });
  assert.deepEqual([done.send, done.counts.created, done.counts.warnings], [true, 3, 2]);
  assert.deepEqual(
    (await errorsOf(world, id)).map(({ row, rule, severity, detail }) => [row, rule, severity, detail]),
    [
      [
        3,
        'not_mailed',
        'warning',
        'It was not mailed: it is partly paid, but its document would demand the whole amount.',
      ],
      [4, 'not_mailed', 'warning', 'It was not mailed: the customer has no e-mail address.'],
    ],
  );
  const [mail, ...more] = await smtp.waitForMessages(1);
  assert.equal(more.length, 0);
  const { recipient, parsed } = present(mail, 'one mail');
  assert.equal(recipient, 'one@import.example');
  assert.match(parsed.subject ?? '', /RE-1/);
  const [attachment] = parsed.attachments;
  const { text } = await readPdf(new Uint8Array(present(attachment, 'the document').content as ArrayBuffer));
  assert.match(text, /Invoice RE-1 Copy/);
  const sent = await eventually(
    async () => (await world.request('GET', '/v1/invoices?number=RE-1')).body.data[0],
    (invoice) => invoice.is_sent === true,
  );
  assert.equal(sent.origin, 'imported');
  const timeline = (await world.request('GET', `/v1/invoices/${sent.id}/timeline`)).body;
  assert.match(
    JSON.stringify(timeline),
    /Invoice RE-1 for 119\.00 EUR, issued by another system on 2026-01-10, was imported with an open balance of 119\.00 EUR\./,
  );
});

test('totals alone bill nothing a customer could read: they are not mailed', async () => {
  const id = await beginImport(world, {
    kind: 'documents',
    main: 'number,customer,date,total,tax\nRE-9,C3,2026-01-10,119.00,19.00\n',
  });
  await check(world, id);
  await run(world, id, { send: true });
  assert.match((await errorsOf(world, id))[0].detail, /imported without lines/);
  assert.deepEqual(
    (await world.request('GET', '/v1/transmissions?recipient=three@import.example')).body.data ?? [],
    [],
  );
});

test('not asked for, no one gets mail; and only documents are mailed', async () => {
  await importRows(world, {
    kind: 'documents',
    main: `${HEAD}RE-5,C3,2026-01-10,119.00,19.00,119.00,Chairs,2,50.00\n`,
  });
  const [invoice] = (await world.request('GET', '/v1/invoices?number=RE-5')).body.data;
  assert.deepEqual((await world.request('GET', `/v1/invoices/${invoice.id}`)).body.transmissions, []);
  const id = await beginImport(world, { kind: 'customers', main: 'id,name\nC9,Nine\n' });
  await command(world, id, 'check');
  await settled(world, id);
  assert.equal(
    (await world.request('POST', `/v1/imports/${id}/run`, { body: { send: true } })).body.code,
    'import_not_sending',
  );
});
