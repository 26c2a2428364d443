/** What drawing processes survive, and what survives them: logos that end or hold them, and the end of the program they belong to. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aDocument } from '#test/world/invoice-document.ts';
import { pngBytes, asLogo, PROGRESSIVE_JPEG, svgLogo, UNSEEN_LOGOS } from '#test/world/logos.ts';
import { readPdf } from '#test/world/pdf.ts';
import { createPdfRenderer } from './render.ts';

const hostile = createPdfRenderer({
  program: new URL('../../../../test/world/drawing-hangs.ts', import.meta.url),
  logoTimeoutMs: 3000,
});
const renderer = createPdfRenderer();
after(() => Promise.all([hostile.close(), renderer.close()]));

const textOf = async (drawn: { readonly bytes: Uint8Array }) => (await readPdf(drawn.bytes)).text;
const crashing = svgLogo('<title>crash</title>');
const hanging = svgLogo('<title>hang</title>');

describe('a logo that ends or holds the process that draws it', () => {
  it('is left out, and the document records why', async () => {
    const [crashed, plain, held] = await Promise.all([
      hostile.render(aDocument({ number: 'INV-1' }), { logo: crashing }),
      hostile.render(aDocument({ number: 'INV-2' }), {}),
      hostile.render(aDocument({ number: 'INV-3' }), { logo: hanging }),
    ]);
    assert.match(await textOf(crashed), /Invoice INV-1/);
    assert.match(crashed.logoProblem ?? '', /ended \(SIGSEGV\)/);
    assert.match(await textOf(plain), /Invoice INV-2/);
    assert.equal(plain.logoProblem, null);
    assert.match(await textOf(held), /Invoice INV-3/);
    assert.match(held.logoProblem ?? '', /no document after 3 seconds/);
  });

  it('is not tried again and again: documents do not wait for it a third time', async () => {
    await hostile.render(aDocument(), { logo: hanging });
    const from = performance.now();
    const again = await hostile.render(aDocument(), { logo: hanging });
    assert.ok(performance.now() - from < 2500, 'it waited');
    assert.match(again.logoProblem ?? '', /no document after/);
  });

  it('is refused when it is set', async () => {
    assert.deepEqual((await hostile.checkLogo(crashing, 'a'))?.code, 'logo_not_drawn');
    assert.deepEqual((await hostile.checkLogo(hanging, 'a'))?.code, 'logo_not_drawn');
  });

  it('does not hold the end: closing is at once, whatever draws', async () => {
    const program = new URL('../../../../test/world/drawing-hangs.ts', import.meta.url);
    const stuck = createPdfRenderer({ program, workers: 2 });
    const cut = assert.rejects(stuck.render(aDocument(), { logo: hanging }), { code: 'pdf_renderer_closed' });
    await stuck.render(aDocument(), {});
    const from = performance.now();
    await stuck.close();
    await cut;
    assert.ok(performance.now() - from < 500);
  });
});

describe('logos that take long to try', () => {
  const program = new URL('../../../../test/world/drawing-hangs.ts', import.meta.url);

  it('keep no document waiting: another account has its invoices while one account tries slow logos in a loop', async (t) => {
    const server = createPdfRenderer({ program, logoTimeoutMs: 60_000 });
    t.after(() => server.close());
    const order: string[] = [];
    const slow = server.checkLogo(hanging, 'slow').finally(() => order.push('slow'));
    for (const number of ['INV-1', 'INV-2', 'INV-3']) {
      await assert.rejects(server.checkLogo(hanging, 'slow'), { code: 'busy' });
      assert.match(await textOf(await server.render(aDocument({ number }), {})), new RegExp(number));
      order.push(number);
    }
    await server.close();
    await assert.rejects(slow, { code: 'pdf_renderer_closed' });
    assert.deepEqual(order, ['INV-1', 'INV-2', 'INV-3', 'slow']);
  });

  it('keep the logos of others waiting for a while, and no longer', async (t) => {
    const server = createPdfRenderer({ program, logoTimeoutMs: 60_000, logoWaitMs: 50 });
    t.after(() => server.close());
    const slow = server.checkLogo(hanging, 'slow');
    await assert.rejects(server.checkLogo(svgLogo('<path d="M0 0h9v9z"/>'), 'other'), { code: 'overloaded' });
    await server.close();
    await assert.rejects(slow, { code: 'pdf_renderer_closed' });
  });

  it('let the next one in when they are done', async (t) => {
    const server = createPdfRenderer({ program, logoTimeoutMs: 500, logoWaitMs: 60_000 });
    t.after(() => server.close());
    const slow = server.checkLogo(hanging, 'slow');
    assert.equal(await server.checkLogo(svgLogo('<path d="M0 0h9v9z"/>'), 'other'), null);
    assert.equal((await slow)?.code, 'logo_not_drawn');
    assert.equal((await server.checkLogo(hanging, 'slow'))?.code, 'logo_not_drawn');
  });
});

describe('a logo', () => {
  it('of a kind that is printed is drawn, on an archive file', async () => {
    const logos = [
      svgLogo('<path fill="#0000fe" d="M0 0h90v9H0z"/>'),
      asLogo('image/png', pngBytes()),
      asLogo('image/jpeg', PROGRESSIVE_JPEG),
    ];
    const plain = await renderer.render(aDocument(), {});
    for (const logo of logos) {
      assert.equal(await renderer.checkLogo(logo, 'a'), null);
      const drawn = await renderer.render(aDocument(), { logo });
      assert.equal(drawn.logoProblem, null);
      assert.ok((await readPdf(drawn.bytes)).archivable);
      assert.notDeepEqual(drawn.bytes, plain.bytes);
    }
  });

  it('of which nothing is seen on white paper is refused when it is set, whatever the reason', async () => {
    for (const [what, logo, code] of UNSEEN_LOGOS)
      assert.equal((await renderer.checkLogo(logo, 'a'))?.code, code, what);
  });

  it('in a light colour, or with a pixel strip inside, is fine', async () => {
    const strip = pngBytes({ width: 1, height: 1 }).toString('base64');
    for (const inner of [
      '<path fill="#ffffb0" d="M0 0h90v30z"/>',
      `<image width="90" height="30" preserveAspectRatio="none" href="data:image/png;base64,${strip}"/>`,
    ])
      assert.equal(await renderer.checkLogo(svgLogo(inner), 'a'), null, inner);
  });

  it('that only the engine finds broken is refused when it is set, and left out where it is stored already', async () => {
    const broken = [
      asLogo('image/png', pngBytes({ width: 600, height: 200, rows: 3 })),
      svgLogo(`${'<svg width="90" height="30">'.repeat(40)}<path d="M0 0h9v9z"/>${'</svg>'.repeat(40)}`),
    ];
    for (const logo of broken) {
      const problem = await renderer.checkLogo(logo, 'a');
      assert.equal(problem?.code, 'logo_not_drawn');
      const { bytes, logoProblem } = await renderer.render(aDocument(), { logo });
      assert.ok(logoProblem !== null && logoProblem.length > 5, String(logoProblem));
      assert.match((await readPdf(bytes)).text, /Invoice INV-20001/);
    }
  });
});

it('a process that has grown is replaced, without losing a document', async () => {
  const careful = createPdfRenderer({ maxResidentBytes: 1 });
  const titles: string[] = [];
  for (const number of ['INV-1', 'INV-2', 'INV-3'])
    titles.push((await readPdf((await careful.render(aDocument({ number }), {})).bytes)).title.slice(8, 13));
  assert.deepEqual(titles, ['INV-1', 'INV-2', 'INV-3']);
  await careful.close();
});
