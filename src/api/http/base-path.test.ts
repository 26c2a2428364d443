import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startWorld, send } from '#test/world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from '#test/scenarios/selling-world.ts';
import { basePathOf, withoutBasePath } from './base-path.ts';

describe('the path of PUBLIC_URL', () => {
  it('is the part after the host, without a trailing slash', () => {
    assert.equal(basePathOf('https://example.com/quittance/'), '/quittance');
    assert.equal(basePathOf('https://example.com/a/b'), '/a/b');
    assert.equal(basePathOf('http://localhost:4400'), '');
    assert.equal(basePathOf(''), '');
  });

  it('is taken off only before an address of ours', () => {
    const cases: Record<string, string> = {
      '/quittance': '/',
      '/quittance/': '/',
      '/quittance?x=1': '/?x=1',
      '/quittance/v1/orders?limit=2': '/v1/orders?limit=2',
      '/quittance/docs/scalar.js': '/docs/scalar.js',
      '/quittances/v1/orders': '/quittances/v1/orders',
      '/quittance/elsewhere': '/quittance/elsewhere',
      '/v1/orders': '/v1/orders',
    };
    for (const [url, expected] of Object.entries(cases)) assert.equal(withoutBasePath('/quittance', url), expected);
    assert.equal(withoutBasePath('/v1', '/v1/orders'), '/v1/orders');
    assert.equal(withoutBasePath('/v1', '/v1/v1/orders'), '/v1/orders');
  });
});

describe('a server that people reach under a path', () => {
  it('answers with and without it, and every link carries it', async (t) => {
    const world = await startWorld(t, { config: { publicUrl: 'https://example.com/quittance' } });
    await aProduct(world);
    const made = await expecting(201, world.request('POST', '/quittance/v1/customers', { body: { name: 'One' } }));
    assert.equal(made.headers.get('location'), `/quittance/v1/customers/${made.body.id}`);
    await aCustomer(world);
    for (const path of ['/quittance/v1/customers?limit=1', '/v1/customers?limit=1']) {
      const { headers } = await expecting(200, world.request('GET', path));
      const next = /^<(\/quittance\/v1\/customers\?limit=1&cursor=[^>]+)>; rel="next"$/.exec(headers.get('link') ?? '');
      assert.ok(next, `${path}: ${headers.get('link')}`);
      assert.equal((await expecting(200, world.request('GET', next[1] ?? ''))).body.data.length, 1);
    }
    const order = (await anOrder(world, { customer_id: made.body.id })).body;
    const shipment = (await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.id } })))
      .body;
    const invoice = (await expecting(200, world.request('GET', `/v1/invoices/${shipment.invoice_id}`))).body;
    assert.deepEqual(invoice.links, {
      self: `/quittance/v1/invoices/${invoice.id}`,
      pdf: `/quittance/v1/invoices/${invoice.id}/pdf`,
      timeline: `/quittance/v1/invoices/${invoice.id}/timeline`,
    });
    await expecting(200, world.request('GET', invoice.links.timeline));
  });

  it('names it in the contract, and its pages load what they need from there', async (t) => {
    const world = await startWorld(t, { config: { publicUrl: 'https://example.com/quittance' } });
    const contract = await send(`${world.url}/quittance/openapi.json`, 'GET');
    assert.deepEqual(contract.body.servers, [{ url: '/quittance' }]);
    for (const page of ['/quittance', '/quittance/', '/quittance/docs', '/docs']) {
      const { status, body } = await send(`${world.url}${page}`, 'GET');
      assert.equal(status, 200, page);
      const links = [...String(body).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((found) => found[1] ?? '');
      assert.ok(links.length > 1);
      for (const link of links) {
        assert.ok(link.startsWith('/quittance/'), `${page}: ${link}`);
        assert.notEqual((await send(`${world.url}${link}`, 'GET')).status, 404, link);
      }
    }
    assert.match(
      String((await send(`${world.url}/quittance/docs/start.js`, 'GET')).body),
      /"\/quittance\/openapi.json"/,
    );
  });
});
