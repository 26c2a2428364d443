/** The account's logo: what cannot stand on documents is refused when it is set, and no logo keeps a document from leaving. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readPdf } from '../world/pdf.ts';
import { CMYK_JPEG, pngBytes, REFUSED_SVGS, svgText, UNSEEN_LOGOS } from '../world/logos.ts';
import { eventually, startWorld } from '../world/server.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { transact } from '#flows/kit/transact.ts';
import { ok } from '#kernel/result.ts';
import { loadAccount, updateAccount } from '#modules/access/index.ts';
import { aCustomer, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world, {});

const setLogo = (status: number, media_type: string, bytes: Uint8Array) =>
  expecting(
    status,
    world.request('PATCH', '/v1/account', {
      body: { branding: { logo: { media_type, base64: Buffer.from(bytes).toString('base64') } } },
    }),
  );
const exceptions = async () =>
  (await expecting(200, world.request('GET', '/v1/exceptions?kind=logo_left_out'))).body.data;

const issued = async (): Promise<string> =>
  (
    await expecting(
      201,
      world.request('POST', '/v1/invoices', {
        body: {
          customer_id: customer,
          on_creation: 'issue',
          lines: [{ description: 'Chai', quantity: '1', unit_price: '10', tax_rate: '19' }],
        },
      }),
    )
  ).body.id;

async function pdfOf(id: string): Promise<string> {
  const answer = await fetch(`${world.url}/v1/invoices/${id}/pdf`, {
    headers: { authorization: `Bearer ${world.key}` },
  });
  assert.equal(answer.status, 200);
  return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text;
}

describe('a logo that cannot be used on documents', () => {
  it('is refused when it is set, by the rule it breaks, and the old one stays', async () => {
    const good = Buffer.from(svgText('<path fill="#0a0" d="M0 0h90v30z"/>'));
    await setLogo(200, 'image/svg+xml', good);
    for (const [what, inner, code] of REFUSED_SVGS) {
      if (svgText(inner).length > 300_000) continue;
      const { body } = await setLogo(422, 'image/svg+xml', Buffer.from(svgText(inner)));
      assert.deepEqual(
        [body.code, body.errors[0].pointer, body.errors[0].code],
        ['logo_unusable', '/branding/logo/base64', code],
        what,
      );
    }
    const cut = pngBytes().subarray(0, 60);
    assert.equal((await setLogo(422, 'image/png', cut)).body.errors[0].code, 'logo_incomplete');
    assert.equal((await setLogo(422, 'image/jpeg', CMYK_JPEG)).body.errors[0].code, 'logo_cmyk');
    for (const [what, logo, code] of UNSEEN_LOGOS.filter((_, at) => at % 5 < 2)) {
      const { body } = await setLogo(422, logo.mediaType, Buffer.from(logo.base64, 'base64'));
      assert.deepEqual([body.code, body.errors[0].code], ['logo_unusable', code], what);
      assert.match(body.detail, /seen|made out/);
    }
    const shown = (await expecting(200, world.request('GET', '/v1/account'))).body.branding;
    assert.equal(shown.logo.base64, good.toString('base64'));
    assert.equal(shown.logo_problem, null);
  });

  it('and is stored already is left out of documents, with an exception until it is replaced', async () => {
    const bomb = Buffer.from(svgText(`${'<g>'.repeat(8000)}<path d="M0 0h9v9z"/>${'</g>'.repeat(8000)}`));
    const context = systemContext(world.ports, world.accountId, 'test');
    await transact(world.ports, context, async (tx) => {
      const account = await loadAccount(tx, world.accountId);
      const logo = { mediaType: 'image/svg+xml', base64: bomb.toString('base64') } as const;
      await updateAccount(tx, { ...account, branding: { logo } }, context.at);
      return ok(null);
    });
    const id = await issued();
    assert.match(await pdfOf(id), /Invoice INV-/);
    const [item, ...others] = await eventually(exceptions, (found) => found.length > 0);
    assert.deepEqual([item.kind, item.subject.kind, others.length], ['logo_left_out', 'account', 0]);
    assert.match(item.reason, /nested at most 50 deep/);
    const events = await expecting(200, world.request('GET', `/v1/invoices/${id}/timeline`));
    assert.match(JSON.stringify(events.body), /nested at most 50 deep/);
    assert.match((await expecting(200, world.request('GET', '/v1/account'))).body.branding.logo_problem, /nested/);

    await setLogo(200, 'image/png', pngBytes());
    assert.deepEqual(await exceptions(), []);
    await pdfOf(await issued());
    assert.deepEqual(await exceptions(), []);
  });
});
