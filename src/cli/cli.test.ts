import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { freshDatabase } from '#test/world/postgres.ts';
import { eventually, send, startWorld } from '#test/world/server.ts';

const CLI = fileURLToPath(new URL('./index.ts', import.meta.url));
const world = await startWorld({ after });

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], variables: Record<string, string>): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { PATH: process.env['PATH'], ...variables };
  execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
  );
  return promise;
}

const cli = (...args: string[]) => run(args, { DATABASE_URL: world.databaseUrl, QUITTANCE_DATA_DIR: world.dataDir });
const account = async (key: string) =>
  (await send(`${world.url}/v1/account`, 'GET', { headers: { authorization: `Bearer ${key}` } })).status;

describe('API keys from the command line', () => {
  it('a key is made, works, is listed, and stops when it is revoked', async () => {
    const made = await cli('key', 'create', '--role', 'billing', '--label', 'Books', '--json');
    assert.equal(made.code, 0, made.err);
    const { id, key } = JSON.parse(made.out) as { id: string; key: string };
    assert.equal(await account(key), 200);
    const listed = JSON.parse((await cli('key', 'list', '--json')).out) as Record<string, unknown>[];
    assert.deepEqual(
      listed.map(({ role, label, revoked_at }) => [role, label, revoked_at]),
      [
        ['billing', 'Books', null],
        ['owner', 'First key', null],
      ],
    );
    assert.ok(!JSON.stringify(listed).includes(key), 'a list never shows a key');
    assert.match((await cli('key', 'list')).out, new RegExp(`^${id} +billing +Books`, 'm'));
    assert.equal((await cli('key', 'revoke', id)).code, 0);
    assert.equal(await account(key), 401);
  });

  it('a label is kept as the API would keep it: without blanks at its ends, composed, and never with control characters', async () => {
    const label = '\u00a0\u200bMu\u0308ller \u202eBooks\u3000';
    const made = await cli('key', 'create', '--role', 'billing', '--label', label, '--json');
    assert.equal((JSON.parse(made.out) as { label: string }).label, 'M\u00fcller Books');
    for (const wrong of ['bell\u0007', 'two\nlines', '\u200b\u00a0', 'x'.repeat(101)]) {
      const { code, err } = await cli('key', 'create', '--role', 'billing', '--label', wrong);
      assert.equal(code, 2, JSON.stringify(wrong));
      assert.match(err, /Must not be empty|single line|not allowed|longer than 100/);
    }
  });

  it('the last owner key is not revoked', async () => {
    const keys = JSON.parse((await cli('key', 'list', '--json')).out) as { id: string; role: string }[];
    const refused = await cli('key', 'revoke', keys.find(({ role }) => role === 'owner')?.id ?? '');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /last owner key/);
    assert.equal(await account(world.key), 200);
  });

  it('wrong usage ends with exit code 2, and creates nothing', async () => {
    for (const args of [
      ['key', 'create', '--role', 'king', '--label', 'x'],
      ['key', 'create', '--role', 'billing'],
      ['key', 'create', '--role', 'billing', '--label', ' '],
      ['key', 'revoke', 'inv_1'],
      ['nonsense'],
      ['verify', '--head', '12'],
    ]) {
      const { code, err } = await cli(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /error/);
    }
    assert.equal((await cli('verify', '--help')).code, 0);
  });

  it('with several accounts one must be named', async () => {
    const other = await world.asOther({ username: 'second-hand', name: 'Second Hand' });
    const vague = await cli('key', 'list');
    assert.equal(vague.code, 1);
    assert.match(vague.err, /my-company, second-hand|second-hand, my-company/);
    assert.equal((await cli('key', 'list', '--account', 'nobody')).code, 1);
    const made = await cli('key', 'create', '--account', 'second-hand', '--role', 'owner', '--label', 'x', '--json');
    const { key } = JSON.parse(made.out) as { key: string };
    assert.equal(
      (await other.request('GET', '/v1/account', { headers: { authorization: `Bearer ${key}` } })).body.name,
      'Second Hand',
    );
  });
});

describe('a second account from the command line', () => {
  it('is made with its first key, shown once, and gets further keys by its name', async () => {
    const made = await cli('account', 'create', '--name', 'Café Größenwahn GmbH', '--currency', 'CHF', '--json');
    assert.equal(made.code, 0, made.err);
    const { key, username } = JSON.parse(made.out) as { key: string; username: string };
    assert.equal(username, 'cafe-grossenwahn-gmbh');
    const read = await world.request('GET', '/v1/account', { headers: { authorization: `Bearer ${key}` } });
    assert.deepEqual([read.body.name, read.body.home_currency], ['Café Größenwahn GmbH', 'CHF']);
    const further = await cli('key', 'create', '--account', username, '--role', 'billing', '--label', 'shop', '--json');
    const second = (JSON.parse(further.out) as { key: string }).key;
    const own = await world.request('GET', '/v1/orders', { headers: { authorization: `Bearer ${second}` } });
    assert.deepEqual(own.body.data, []);
    const listed = await cli('account', 'list');
    assert.match(listed.out, /cafe-grossenwahn-gmbh +Café Größenwahn GmbH +address/);
    assert.ok(!listed.out.includes(key));
    const again = await cli('account', 'create', '--name', 'Other', '--username', username);
    assert.equal(again.code, 1);
    assert.match(again.err, /This username is already taken/);
  });

  it('is refused when no username can be made of its name, or what is given cannot be', async () => {
    for (const args of [
      ['--name', '東京'],
      ['--name', ' '],
      ['--name', 'x', '--username', 'Not One'],
      ['--name', 'Two', '--currency', 'EURO'],
      ['--name', 'Two', '--time-zone', 'Mars/North'],
    ])
      assert.equal((await cli('account', 'create', ...args)).code, 2, args.join(' '));
  });
});

describe('verify from the command line', () => {
  it('correct books end with exit code 0 and print their chain head, which a later run accepts', async () => {
    const good = await cli('verify', '--account', 'my-company', '--json');
    assert.equal(good.code, 0, good.out + good.err);
    const { ok, accounts } = JSON.parse(good.out) as { ok: boolean; accounts: { head: string }[] };
    assert.equal(ok, true);
    assert.equal((await cli('verify', '--account', 'my-company', '--head', accounts[0]?.head ?? '')).code, 0);
    assert.match((await cli('verify')).out, /Second Hand[\s\S]*All checks passed/);
  });

  it('a head that was never there ends in 1', async () => {
    const { code, out } = await cli('verify', '--account', 'my-company', '--head', `1:${'0'.repeat(64)}`);
    assert.equal(code, 1);
    assert.match(out, /FAIL {2}audit_chain/);
  });

  it('an invoice changed behind our back ends in 1 and is named', async () => {
    const customer = await world.request('POST', '/v1/customers', { body: { name: 'Alfreds Futterkiste' } });
    const made = await world.request('POST', '/v1/invoices', {
      body: {
        customer_id: customer.body.id,
        lines: [{ description: 'Advice', quantity: '1', unit_price: '5' }],
        on_creation: 'issue',
      },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const client = new Client({ connectionString: world.databaseUrl });
    await client.connect();
    try {
      await client.query(`select set_config('app.account_ids', $1, false)`, [`{${world.accountId}}`]);
      const changed = await client.query(`update invoices.standing set credited = credited + 1`);
      assert.equal(changed.rowCount, 1);
    } finally {
      await client.end();
    }
    const { code, out } = await cli('verify', '--account', 'my-company');
    assert.equal(code, 1);
    assert.match(out, /FAIL {2}balances +.*INV-00001/);
    assert.ok(out.includes(`see ${made.body.id}`));
  });
});

describe('the demo from the command line', () => {
  it('fills an untouched account, once, and leaves drawing and mailing to the server', async () => {
    const empty = await world.asOther({
      username: 'demo-shop',
      name: 'Demo Shop',
      incomplete: true,
      defaultTax: false,
    });
    const filled = await cli('demo', '--account', 'demo-shop', '--json');
    assert.equal(filled.code, 0, filled.err);
    assert.equal((JSON.parse(filled.out) as { isNew: boolean }).isNew, true);
    await eventually(
      async () => (await empty.request('GET', '/v1/invoices?is_sent=true&limit=1')).body.data.length as number,
      (sent) => sent === 1,
    );
    const again = await cli('demo', '--account', 'demo-shop');
    assert.equal(again.code, 0);
    assert.match(again.out, /already exists; nothing was changed/);
    await world.request('POST', '/v1/customers', { body: { name: 'Somebody real' } });
    const refused = await cli('demo', '--account', 'my-company');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /has data of its own/);
  });

  it('keeps its mail away from a real mail server', async () => {
    const { code, err } = await run(['demo'], {
      DATABASE_URL: world.databaseUrl,
      SMTP_URL: 'smtp://mail.example',
      MAIL_FROM: 'a@b.example',
    });
    assert.equal(code, 1);
    assert.match(err, /SMTP_URL is set/);
  });
});

describe('an installation that is not there', () => {
  it('a database without an account is reported, and has no books to check', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    assert.equal((await run(['migrate'], { DATABASE_URL })).code, 0);
    const { code, out } = await run(['verify'], { DATABASE_URL });
    assert.deepEqual([code, out], [0, 'There is no account yet. The first start creates one: npm start\n']);
  });

  it('a data directory without a database is reported, and none is created', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'quittance-cli-'));
    t.after(async () => rm(dataDir, { recursive: true, force: true }));
    const { code, err } = await run(['verify'], { QUITTANCE_DATA_DIR: join(dataDir, 'nothing') });
    assert.equal(code, 1);
    assert.match(err, /no database in .*nothing/);
  });
});
