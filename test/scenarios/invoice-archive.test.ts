import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import { Fault } from '#kernel/fault.ts';
import { sha256 } from '#kernel/hash.ts';
import { importRows } from '../world/importing.ts';
import { readPdf } from '../world/pdf.ts';
import { eventually, startWorld, type Caller, type World } from '../world/server.ts';
import { aCustomer, expecting } from './selling-world.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

const LINES = [{ description: 'Chai', quantity: '2', unit_price: '18.00', tax_rate: '19' }];

async function invoice(
  caller: Caller,
  customerId: string,
  onCreation = 'issue',
): Promise<{ id: string; number: string }> {
  const body = { customer_id: customerId, lines: LINES, on_creation: onCreation };
  return (await expecting(201, caller.request('POST', '/v1/invoices', { body }))).body;
}

async function download(caller: Pick<Caller, 'key'>, world: World, query = ''): Promise<Response> {
  return fetch(`${world.url}/v1/invoices/archive${query}`, { headers: { authorization: `Bearer ${caller.key}` } });
}

async function filesIn(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(archive);
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

const rowsOf = (files: Map<string, Buffer>): Record<string, string>[] =>
  parse(files.get('manifest.csv') ?? assert.fail('a manifest is in it'), { columns: true, bom: true });

/** By a program that shares no line with ours. */
async function testWithUnzip(t: TestContext, archive: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-zip-'));
  try {
    await writeFile(join(folder, 'a.zip'), archive);
    assert.match(execFileSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' }), /No errors detected/);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    t.diagnostic('there is no unzip on this machine');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('an archive of invoices', async () => {
  const world = await startWorld({ after });
  const alfreds = await aCustomer(world, { name: 'Alfreds "Futterkiste", Berlin', email: 'ap@alfreds.example' });
  const bonap = await aCustomer(world, { name: "Bon app'" });
  const issued: { id: string; number: string }[] = [];
  for (const customer of [alfreds, bonap, alfreds]) issued.push(await invoice(world, customer));
  await invoice(world, alfreds, 'draft');

  it('holds the very PDFs, named by number, and a list that fits them', async (t) => {
    const got = await download(world, world);
    assert.equal(got.status, 200);
    assert.equal(got.headers.get('content-type'), 'application/zip');
    assert.match(got.headers.get('content-disposition') ?? '', /filename="?invoices-\d{4}-\d\d-\d\d\.zip"?$/);
    const archive = Buffer.from(await got.arrayBuffer());
    await testWithUnzip(t, archive);
    const files = await filesIn(archive);
    assert.deepEqual([...files.keys()], [...issued.map(({ number }) => `${number}.pdf`), 'manifest.csv']);
    const rows = rowsOf(files);
    assert.deepEqual(
      rows.map((row) => [row['number'], row['customer'], row['currency'], row['total'], row['missing_because']]),
      [
        [issued[0]?.number, 'Alfreds "Futterkiste", Berlin', 'EUR', '42.84', ''],
        [issued[1]?.number, "Bon app'", 'EUR', '42.84', ''],
        [issued[2]?.number, 'Alfreds "Futterkiste", Berlin', 'EUR', '42.84', ''],
      ],
    );
    for (const [index, row] of rows.entries()) {
      const file = files.get(row['file'] ?? '') ?? assert.fail(`${row['file']} is in it`);
      assert.equal(row['sha256'], sha256(file));
      assert.equal(row['size'], String(file.length));
      assert.match((await readPdf(file)).text, new RegExp(row['number'] ?? ''));
      const single = await fetch(`${world.url}/v1/invoices/${issued[index]?.id}/pdf`, {
        headers: { authorization: `Bearer ${world.key}` },
      });
      assert.deepEqual(Buffer.from(await single.arrayBuffer()), file);
    }
  });

  it('takes the filters of the list', async () => {
    const files = await filesIn(
      Buffer.from(await (await download(world, world, `?customer_id=${bonap}`)).arrayBuffer()),
    );
    assert.deepEqual([...files.keys()], [`${issued[1]?.number}.pdf`, 'manifest.csv']);
  });

  it('is refused by name when nothing fits, to who may not see invoices, and shows nobody else’s', async () => {
    const nothing = await world.request('GET', '/v1/invoices/archive?status=draft');
    assert.deepEqual([nothing.status, nothing.body.code], [404, 'archive_empty']);
    const warehouse = await world.as('warehouse');
    assert.equal((await warehouse.request('GET', '/v1/invoices/archive')).body.code, 'permission_missing');
    const stranger = await world.asOther();
    assert.equal((await stranger.request('GET', '/v1/invoices/archive')).body.code, 'archive_empty');
    assert.equal(
      (await stranger.request('GET', `/v1/invoices/archive?customer_id=${alfreds}`)).body.code,
      'archive_empty',
    );
  });
});

describe('an archive of invoices from elsewhere', async () => {
  const world = await startWorld(
    { after },
    { ports: { formats: pdfWrittenBy(async () => ({ bytes: randomBytes(10), logoProblem: null })) } },
  );
  const DAYS = [
    ['b-10', '2026-01-12'],
    ['B-9', '2026-01-12'],
    ['a-1', '2026-01-11'],
    ['A-1', '2026-01-10'],
    ['=1+1', '2026-01-13'],
    ['@two', '2026-01-14'],
    ['Straße', '2026-01-15'],
    ['STRASSE', '2026-01-16'],
  ];
  await importRows(world, { kind: 'customers', main: 'id,name\nC1,"=cmd|\' /C calc\'!A0"\n' });
  const rows = DAYS.map(([number, day]) => `${number},C1,${day},119.00,19.00,119.00\n`);
  await importRows(world, { kind: 'documents', main: `number,customer,date,total,tax_total,open\n${rows.join('')}` });
  const files = await filesIn(Buffer.from(await (await download(world, world)).arrayBuffer()));

  it('comes by day of issue and then by number, as people count', () => {
    assert.deepEqual(
      rowsOf(files).map((row) => `${row['issued_on']} ${row['number']}`),
      [
        '2026-01-10 A-1',
        '2026-01-11 a-1',
        '2026-01-12 B-9',
        '2026-01-12 b-10',
        "2026-01-13 '=1+1",
        "2026-01-14 '@two",
        '2026-01-15 Straße',
        '2026-01-16 STRASSE',
      ],
    );
  });

  it('has no two names that a system without letter case would take for one', () => {
    const names = rowsOf(files).map((row) => row['file'] ?? '');
    assert.deepEqual(names.slice(0, 2), ['A-1.pdf', 'a-1-2.pdf']);
    assert.deepEqual(names.slice(4, 6), ['1-1.pdf', 'two.pdf']);
    assert.deepEqual(names.slice(-2), ['Straße.pdf', 'STRASSE-2.pdf']);
    assert.deepEqual([...files.keys()], [...names, 'manifest.csv']);
  });

  it('has no cell that a spreadsheet would run', () => {
    for (const row of rowsOf(files)) {
      assert.equal(row['customer'], "'=cmd|' /C calc'!A0");
      assert.equal(row['total'], '119.00');
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }
  });
});

describe('an archive of invoices that are not rendered yet', async () => {
  const COUNT = 60;
  const LARGE = 600_000;
  let drawn = 0;
  const broken = new Set<string>();
  const world = await startWorld(
    { after },
    {
      config: { workers: false },
      ports: {
        formats: pdfWrittenBy(async ({ number }) => {
          if (broken.has(number ?? '')) throw new Fault('pdf_not_drawn', 'later', { detail: 'the logo is no picture' });
          drawn += 1;
          return { bytes: randomBytes(LARGE), logoProblem: null };
        }),
      },
    },
  );
  const customer = await aCustomer(world, { email: 'ap@alfreds.example' });
  const issued: { id: string; number: string }[] = [];
  for (let count = 0; count < COUNT; count++) issued.push(await invoice(world, customer));

  it('renders no more than is read, and stops when the download is aborted', async () => {
    const breaking = new AbortController();
    const got = await fetch(`${world.url}/v1/invoices/archive`, {
      headers: { authorization: `Bearer ${world.key}` },
      signal: breaking.signal,
    });
    await got.body?.getReader().read();
    let before = -1;
    await eventually(
      async () => world.request('GET', '/v1/account').then(() => [before, (before = drawn)] as const),
      ([then, now]) => then === now && now > 0,
    );
    assert.ok(drawn < COUNT, `${drawn} were drawn though nobody read on`);
    breaking.abort();
    for (let answer = 0; answer < 20; answer++) await world.request('GET', '/v1/account');
    assert.ok(drawn < COUNT, `${drawn} were drawn for nobody`);
  });

  it('renders what is missing and lists what cannot be rendered, with the reason', async () => {
    const bad = issued.at(-1)?.number ?? '';
    broken.add(bad);
    const archive = Buffer.from(await (await download(world, world)).arrayBuffer());
    const files = await filesIn(archive);
    assert.equal(files.size, COUNT, 'all but one, and the list');
    const rows = rowsOf(files);
    assert.equal(rows.length, COUNT);
    for (const row of rows) {
      if (row['number'] === bad)
        assert.deepEqual([row['file'], row['sha256'], row['missing_because']], ['', '', 'the logo is no picture']);
      else
        assert.equal(row['sha256'], sha256(files.get(row['file'] ?? '') ?? assert.fail(`${row['number']} is in it`)));
    }
  });
});
