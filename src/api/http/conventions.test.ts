import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { send, startWorld, type Got } from '#test/world/server.ts';

const PROBLEM = 'application/problem+json; charset=utf-8';
const MEBIBYTE = 1_048_576;

function assertProblem(got: Got, status: number, code: string): void {
  assert.equal(got.status, status, JSON.stringify(got.body));
  assert.equal(got.headers.get('content-type'), PROBLEM);
  assert.equal(got.body.code, code);
  assert.equal(got.body.status, status);
  assert.equal(got.body.request_id, got.headers.get('x-request-id'));
  assert.equal(got.body.type, `urn:quittance:problem:${code}`);
}

/** The error code of one field. */
const codeAt = (got: Got, pointer: string): unknown =>
  (got.body.errors as { pointer: string; code: string }[] | undefined)?.find((each) => each.pointer === pointer)?.code;

const world = await startWorld({ after });

describe('the conventions of the API', () => {
  const keys = async (): Promise<number> =>
    (await world.request('GET', '/v1/keys?include=total_count')).body.total_count as number;
  const make = (body: unknown, headers = {}) => world.request('POST', '/v1/keys', { body, headers });

  it('an unknown field is named with its place', async () => {
    const got = await make({ label: 'a', role: 'sales', colour: 'red' });
    assertProblem(got, 400, 'invalid_input');
    assert.equal(codeAt(got, '/colour'), 'unknown_field');
  });

  it('a wrong type and a missing field are reported together', async () => {
    const got = await make({ label: 7 });
    assertProblem(got, 400, 'invalid_input');
    assert.equal(codeAt(got, '/label'), 'wrong_type');
    assert.equal(codeAt(got, '/role'), 'required');
  });

  it('an unknown query parameter is refused', async () => {
    const got = await world.request('GET', '/v1/keys?colour=red');
    assertProblem(got, 400, 'invalid_input');
    assert.equal(codeAt(got, '/query/colour'), 'unknown_field');
  });

  it('a body that is not JSON, and one that is not there', async () => {
    assertProblem(await make('{"label": '), 400, 'not_json');
    assertProblem(await world.request('POST', '/v1/keys'), 400, 'invalid_input');
    assertProblem(await make('[1,2]'), 400, 'invalid_input');
    assertProblem(await make('null'), 400, 'invalid_input');
    assertProblem(await make(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400, 'not_json');
  });

  it('broken UTF-8 is refused, not repaired', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"label":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('","role":"sales"}'),
    ]);
    assertProblem(await make(bytes), 400, 'invalid_utf8');
  });

  it('characters no document can keep are refused', async () => {
    const got = await make({ label: 'a\u0000b', role: 'sales' });
    assert.equal(codeAt(got, '/label'), 'control_characters');
    const lone = await make('{"label":"\\ud800","role":"sales"}');
    assert.equal(codeAt(lone, '/label'), 'control_characters');
  });

  it('a body over 1 MiB is refused with 413', async () => {
    assertProblem(await make({ label: 'x'.repeat(MEBIBYTE), role: 'sales' }), 413, 'body_too_large');
  });

  it('another media type is refused with 415', async () => {
    assertProblem(
      await make('label=a', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported_media_type',
    );
  });

  it('an unknown path, and a method that a path does not have', async () => {
    assertProblem(await world.request('GET', '/v1/unicorns'), 404, 'route_not_found');
    const got = await world.request('PUT', '/v1/keys');
    assertProblem(got, 405, 'method_not_allowed');
    assert.deepEqual(got.headers.get('allow')?.split(', ').sort(), ['GET', 'POST']);
    assertProblem(await world.request('GET', '/v1/%zz'), 400, 'malformed_request');
  });

  it('an id of another kind or another form', async () => {
    for (const id of ['cus_01m7y79zaafz2sxn7j1byjnrza', 'key_1', 'key_ZZZZZZZZZZZZZZZZZZZZZZZZZZ', '1%20or%201']) {
      const got = await world.request('DELETE', `/v1/keys/${id}`);
      assertProblem(got, 400, 'invalid_input');
      assert.equal(codeAt(got, '/path/id'), 'malformed_id');
    }
    assertProblem(await world.request('DELETE', '/v1/keys/key_01m7y79zaafz2sxn7j1byjnrza'), 404, 'key_not_found');
  });

  it('no bad input left anything behind', async () => {
    assert.equal(await keys(), 1);
  });

  it('bytes that are not HTTP get a problem too', async () => {
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('NOT HTTP AT ALL\r\n\r\n');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    assert.match(text, /^HTTP\/1\.1 400 /);
    assert.match(text, /"code":"malformed_request"/);
  });

  it('a request id is taken over when it is one, and made when it is not', async () => {
    assert.equal(
      (await world.request('GET', '/v1/account', { headers: { 'x-request-id': 'my-7' } })).headers.get('x-request-id'),
      'my-7',
    );
    const made = await world.request('GET', '/v1/account', { headers: { 'x-request-id': 'a b<c>' } });
    assert.match(made.headers.get('x-request-id') ?? '', /^req_[0-9a-z]{26}$/);
    assert.equal(made.headers.get('api-version'), '1');
  });

  it('reports the number of requests left', async () => {
    const got = await world.request('GET', '/v1/account');
    assert.equal(got.headers.get('ratelimit-policy'), '"per-key";q=1000000;w=60');
    assert.match(got.headers.get('ratelimit') ?? '', /^"per-key";r=\d+;t=\d+$/);
  });

  it('lists go by pages, with a cursor and a link, newest first', async () => {
    for (let i = 0; i < 4; i++) assert.equal((await make({ label: `page ${i}`, role: 'sales' })).status, 201);
    const total = await keys();
    const seen: string[] = [];
    let path = '/v1/keys?limit=2';
    for (;;) {
      const page = await world.request('GET', path);
      assert.equal(page.status, 200);
      assert.equal(page.body.object, 'list');
      assert.equal('total_count' in page.body, false);
      seen.push(...page.body.data.map((key: { id: string }) => key.id));
      assert.equal(page.body.has_more, page.body.next_cursor !== null);
      const next = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      assert.equal(next === undefined, !page.body.has_more);
      if (next === undefined) break;
      path = next;
    }
    assert.equal(new Set(seen).size, total);
    assert.deepEqual(seen, [...seen].sort().reverse());
  });

  it('a limit or a cursor out of nowhere is refused', async () => {
    for (const limit of ['0', '201', '-1', '1e2', 'ten', ''])
      assert.equal(codeAt(await world.request('GET', `/v1/keys?limit=${limit}`), '/query/limit'), 'out_of_range');
    const forged = Buffer.from(JSON.stringify(['x; drop table'])).toString('base64url');
    for (const cursor of ['zzz', forged, ''])
      assert.equal(codeAt(await world.request('GET', `/v1/keys?cursor=${cursor}`), '/query/cursor'), 'invalid_cursor');
  });

  it('an edit of what another caller has changed is refused, naming that caller', async () => {
    const read = await world.request('GET', '/v1/account');
    const etag = read.headers.get('etag') ?? '';
    const admin = await world.as('admin');
    assert.equal((await admin.request('PATCH', '/v1/account', { body: { name: 'Northwind' } })).status, 200);
    const late = await world.request('PATCH', '/v1/account', {
      body: { name: 'Southwind' },
      headers: { 'if-match': etag },
    });
    assertProblem(late, 412, 'changed_meanwhile');
    assert.match(late.body.detail, /admin/);
    const again = await world.request('GET', '/v1/account');
    assert.equal(again.body.name, 'Northwind');
    const etagNow = again.headers.get('etag') ?? '';
    assert.equal((await world.request('GET', '/v1/account', { headers: { 'if-none-match': etagNow } })).status, 304);
    assert.equal(
      (await world.request('PATCH', '/v1/account', { body: { name: 'Southwind' }, headers: { 'if-match': etagNow } }))
        .status,
      200,
    );
    assertProblem(
      await world.request('PATCH', '/v1/account', { body: {}, headers: { 'if-match': '7' } }),
      400,
      'invalid_header',
    );
  });

  it('the account is edited member by member and checked to the letter', async () => {
    const edited = await world.request('PATCH', '/v1/account', {
      body: {
        time_zone: 'Europe/Berlin',
        address: { line1: 'Kai 1', city: 'Kiel', postal_code: '24103', country: 'DE' },
        bank: { iban: 'de89 3704 0044 0532 0130 00', bic: 'COBADEFF' },
        branding: { accent_colour: '#AA3300' },
        billing_policy: { order_charges: 'first' },
      },
    });
    assert.equal(edited.status, 200, JSON.stringify(edited.body));
    assert.equal(edited.body.bank.iban, 'DE89370400440532013000');
    assert.equal(edited.body.branding.accent_colour, '#aa3300');
    assert.equal(edited.body.billing_policy.order_charges, 'first');
    assert.equal(edited.body.billing_policy.trigger, 'shipment_shipped');
    const bad = await world.request('PATCH', '/v1/account', {
      body: {
        home_currency: 'XXX',
        time_zone: 'Mars/Olympus',
        payment_terms: 'soon',
        email: 'nobody',
        address: { line1: 'a', city: 'b', country: 'Germany' },
        bank: { iban: 'DE00370400440532013000' },
        branding: { logo: { media_type: 'image/png', base64: 'aGVsbG8=' } },
      },
    });
    assertProblem(bad, 400, 'invalid_input');
    const codes = Object.fromEntries(
      bad.body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code]),
    );
    assert.deepEqual(codes, {
      '/home_currency': 'unknown_currency',
      '/time_zone': 'unknown_time_zone',
      '/payment_terms': 'payment_terms_unknown',
      '/email': 'not_an_email',
      '/address/country': 'unknown_country',
      '/bank/iban': 'invalid_iban',
      '/branding/logo/base64': 'not_an_image',
    });
  });

  it('the refusal of an e-mail address names the wrong part', async () => {
    for (const [email, reason] of [
      ['"Ida Falk"@falkenhof.example', /quoted part/],
      ['ida@[192.0.2.1]', /not an IP address/],
      ['ida@falkenhof', /must contain a dot/],
      ['ida@a.example, jan@a.example', /single e-mail address/],
    ] as const) {
      const refused = await world.request('POST', '/v1/customers', { body: { name: 'Falkenhof', email } });
      assertProblem(refused, 400, 'invalid_input');
      assert.equal(refused.body.errors[0].code, 'not_an_email');
      assert.match(refused.body.errors[0].detail, reason, email);
    }
  });

  it('pages and probes answer without a key', async () => {
    const root = await send(`${world.url}/`, 'GET');
    assert.match(root.body, /What is running here/);
    assert.equal((await send(`${world.url}/healthz`, 'GET')).body.status, 'ok');
    const ready = await send(`${world.url}/readyz`, 'GET');
    assert.equal(ready.status, 200);
    assert.deepEqual(Object.keys(ready.body.checks), ['database', 'migrations', 'queue']);
    const metrics = await send(`${world.url}/metrics`, 'GET');
    assert.match(metrics.body, /quittance_http_request_duration_seconds_count\{operation="account.read"/);
    assert.match(metrics.body, /quittance_jobs_waiting \d/);
    assert.equal((await send(`${world.url}/openapi.json`, 'GET')).body.openapi, '3.1.1');
    const docs = await send(`${world.url}/docs`, 'GET');
    // The icon's XML namespace is not fetched.
    assert.doesNotMatch(docs.body.replace("xmlns='http://www.w3.org/2000/svg'", ''), /https?:\/\//);
    assert.equal((await send(`${world.url}/docs/scalar.js`, 'GET')).status, 200);
  });
});

describe('a caller over the rate limit', () => {
  it('is refused with the time to wait', async (t) => {
    const limited = await startWorld(t, { config: { requestsPerMinute: 3 } });
    for (let i = 0; i < 3; i++) assert.equal((await limited.request('GET', '/v1/account')).status, 200);
    const refused = await limited.request('GET', '/v1/account');
    assertProblem(refused, 429, 'too_many_requests');
    assert.ok(Number(refused.headers.get('retry-after')) >= 1);
    assert.match(refused.headers.get('ratelimit') ?? '', /^"per-key";r=0;t=\d+$/);
  });
});
