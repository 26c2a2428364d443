/** What every format must keep, whatever it writes: each one is opened here and put through the same tests. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openFormats } from '#formats/registry.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Branding } from '#model/invoice-document.ts';
import { DOCUMENT_FORMATS, PRINTED, type FormatName } from '#model/transmission.ts';
import { aDocument, someLines } from '../world/invoice-document.ts';
import { asLogo, CMYK_JPEG, pngBytes, REFUSED_SVGS, svgLogo } from '../world/logos.ts';
import { readPdf } from '../world/pdf.ts';

const HOSTILE =
  '#panic("x") *b* _i_ \\ $x^2$ <script>alert(1)</script> @ref `raw` //c /*d*/ = h ~ -- ]] )) "q" \'s\' &amp;';

const opened = openFormats({ pdf: { workers: 2 } });
const { formats } = opened;
after(() => opened.close());

/** What a reader of the format sees. */
const READERS: Readonly<Record<FormatName, (bytes: Uint8Array) => Promise<string>>> = {
  pdf: async (bytes) => (await readPdf(bytes)).text,
};

it('knows each format by its name', () => {
  assert.deepEqual(Object.keys(formats), [...DOCUMENT_FORMATS]);
  for (const [name, format] of Object.entries(formats)) assert.equal(format.name, name);
  assert.ok(DOCUMENT_FORMATS.includes(PRINTED));
});

for (const name of DOCUMENT_FORMATS) {
  const format = formats[name];
  const write = async (...args: Parameters<typeof format.write>) => (await format.write(...args)).bytes;
  const read = READERS[name];

  describe(`the ${name} format`, () => {
    it('writes the number, the parties, every line and the total', async () => {
      const text = await read(await write(aDocument({ lines: someLines(3) }), {}));
      for (const words of [
        'INV-20001',
        'Northwind Traders GmbH',
        'Blauer See Delikatessen',
        ...someLines(3).map((line) => line.sku ?? ''),
      ]) {
        assert.equal(text.includes(words), true, words);
      }
    });

    it('gives the same bytes for the same document, whichever worker writes it', async () => {
      const documents = Array.from({ length: 6 }, () => aDocument({ lines: someLines(20) }));
      const written = await Promise.all(documents.map((document) => write(document, { footer: 'Since 1996' })));
      assert.equal(new Set(written.map(sha256)).size, 1);
      const other = await write(aDocument({ lines: someLines(20, 2) }), { footer: 'Since 1996' });
      assert.notEqual(sha256(other), sha256(written[0] ?? ''));
    });

    it('shows what people wrote as they wrote it, whatever a language of ours would make of it', async () => {
      const document = aDocument({
        billTo: { name: HOSTILE, address: null },
        poNumber: HOSTILE,
        note: HOSTILE,
        lines: [{ sku: HOSTILE, description: HOSTILE, unit: HOSTILE }],
        charges: [{ kind: 'fee', description: HOSTILE, priced: 100n }],
      });
      const text = (await read(await write(document, { footer: HOSTILE }))).replaceAll(' ', '');
      assert.ok(text.split(HOSTILE.replaceAll(' ', '')).length - 1 >= 5);
    });

    it('takes control characters, half surrogates, marks that turn text around, and words of any length', async () => {
      const description = `nul\u0000 esc\u001b[31m half\ud800 turn\u202eevil ${'W'.repeat(400)} 👩‍🔬🌶️`;
      const document = aDocument({
        lines: [{ description, unit: 'u'.repeat(60), sku: 'S'.repeat(200) }],
        note: `${'n'.repeat(3000)}\n\n\n\nend`,
      });
      const text = await read(await write(document, {}));
      assert.ok(text.replaceAll(' ', '').includes('W'.repeat(60)));
    });

    it('writes a document of 500 lines, every line once', async () => {
      const lines = someLines(500).map((line, at) => ({ ...line, sku: `SKU${at}x` }));
      const text = await read(await write(aDocument({ lines }), {}));
      assert.deepEqual(
        lines.filter(({ sku }) => text.split(sku).length !== 2).map(({ sku }) => sku),
        [],
      );
    });

    it('never fails a document for its branding', async () => {
      const broken: Branding[] = [
        { accentColour: 'url(javascript:alert(1))', logo: { mediaType: 'image/png', base64: 'not base64 at all!' } },
        {
          accentColour: '',
          logo: {
            mediaType: 'image/svg+xml',
            base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>').toString('base64'),
          },
        },
        {
          logo: {
            mediaType: 'image/png',
            base64:
              Buffer.from('89504e470d0a1a0a0000000d49484452000000200000002008060000', 'hex').toString('base64') +
              'AAAAAAAAAAAAAAAA',
          },
        },
        { logo: { mediaType: 'image/jpeg', base64: '' }, footer: '' },
        { logo: asLogo('image/png', pngBytes({ width: 60_000, height: 60_000, rows: 1 })) },
        { logo: asLogo('image/jpeg', CMYK_JPEG) },
        ...REFUSED_SVGS.map(([, inner]) => ({ logo: svgLogo(inner) })),
      ];
      const plain = await read(await write(aDocument(), {}));
      for (const branding of broken) assert.equal(await read(await write(aDocument(), branding)), plain);
    });

    it('names its file after the document, safe on every system', () => {
      assert.match(format.fileName({ kind: 'invoice', number: 'INV-20001', revision: 1 }), /^INV-20001\.\w+$/);
      assert.match(
        format.fileName({ kind: 'invoice', number: '2026/11 №7: "x"', revision: 3 }),
        /^2026-11-7-x-rev3\.\w+$/,
      );
      assert.match(format.fileName({ kind: 'credit_note', number: null, revision: 1 }), /^draft-credit-note\.\w+$/);
      assert.match(format.fileName({ kind: 'invoice', number: '../..', revision: 1 }), /^invoice\.\w+$/);
      assert.match(format.fileName({ kind: 'invoice', number: 'INV-1', revision: 1 }, 'void'), /^INV-1-void\.\w+$/);
    });
  });
}

it('a closed format refuses with a fault to try again, and closing twice is no harm', async () => {
  const closing = openFormats();
  await closing.formats.pdf.write(aDocument(), {});
  const cut = closing.formats.pdf.write(aDocument({ lines: someLines(500) }), {});
  const refused = assert.rejects(cut, { name: 'Fault', code: 'pdf_renderer_closed', retry: 'later' });
  await closing.close();
  await closing.close();
  await refused;
  await assert.rejects(closing.formats.pdf.write(aDocument(), {}), { code: 'pdf_renderer_closed' });
});
