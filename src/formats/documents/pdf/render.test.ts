import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { InvoiceId } from '#kernel/id.ts';
import { aDocument, aTax, someLines } from '#test/world/invoice-document.ts';
import { placedTexts, readPdf, textItems } from '#test/world/pdf.ts';
import { startPdfEngine } from './engine.ts';
import { findUndrawable } from './check-characters.ts';
import { createPdfRenderer } from './render.ts';
import type { PdfRenderer } from './render.ts';
import { toTypstData } from './to-typst-data.ts';

const renderer = createPdfRenderer();
after(() => renderer.close());

const draw = async (...args: Parameters<PdfRenderer['render']>) => readPdf((await renderer.render(...args)).bytes);

it('an invoice shows who owes whom how much, for what and until when, and how to pay', async () => {
  const { text, title, pages, archivable } = await draw(
    aDocument({ lines: [{ description: 'Chai', quantity: '12', price: '4.5' }] }),
    {},
  );
  for (const words of [
    'Invoice INV-20001',
    'EUR 64.26 due by 21 Dec 2026',
    'Blauer See Delikatessen',
    'Lager Nord',
    'PO-4711',
    'SO-10417',
    'SHP-10417-1',
    'DHL',
    '00340434161094042557',
    'Net 30 days',
    '1 Chai 12 pcs 4.50 54.00',
    'Net 54.00',
    'VAT 19% 10.26',
    'Total EUR 64.26',
    'DE89 3704 0044 0532 0130 00',
    'COBADEFFXXX',
    'Scan to pay',
    'Page 1 of 1',
  ]) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
  assert.equal(title, 'Invoice INV-20001 · Northwind Traders GmbH');
  assert.equal(pages.length, 1);
  assert.ok(archivable);
});

it('an invoice of freight alone that has no lines has no empty table either', async () => {
  const charges = [{ kind: 'freight', description: 'Freight', priced: 1_000n }] as const;
  const { text } = await draw(aDocument({ language: 'de', lines: [], charges }), {});
  assert.ok(text.includes('Versandkosten (19 %) 10,00'), text);
  assert.doesNotMatch(text, /Zwischensumme|Bezeichnung/);
});

it('a long invoice repeats the heads of its table and its name, and numbers its pages', async () => {
  const { pages, text } = await draw(aDocument({ lines: someLines(500) }), {});
  assert.ok(pages.length > 8);
  pages.slice(1, -1).forEach((page, at) => {
    assert.ok(
      page.startsWith('Invoice INV-20001 · Northwind Traders GmbH # Item Description Quantity Unit price Amount'),
      page.slice(0, 200),
    );
    assert.ok(page.includes(`Page ${at + 2} of ${pages.length}`));
  });
  assert.equal(text.split('Total EUR').length - 1, 1);
});

it('names in Arabic, Hebrew, Chinese, Japanese, Korean, Greek and Cyrillic are drawn with fonts that have them, all embedded', async () => {
  const names = [
    'شركة النور',
    'חברת הים',
    '深圳市华强北电子有限公司',
    '繁體中文產品',
    '株式会社カタカナ',
    '안녕하세요',
    'Ελληνικό',
    'Чай чёрный',
    'Łódź',
    'cà phê',
  ];
  const { text, fonts, archivable } = await draw(
    aDocument({ lines: names.map((description) => ({ description })) }),
    {},
  );
  assert.ok(archivable, 'a missing glyph would have kept it from being archived');
  for (const font of [
    'Geist-Regular',
    'Vazirmatn-Regular',
    'NotoSansHebrew-Regular',
    'NotoSansHans-Regular',
    'NanumGothic',
    'Manrope-Regular',
  ]) {
    assert.ok(
      fonts.some((name) => name.startsWith(font)),
      `${font} in ${fonts.join()}`,
    );
  }
  for (const name of names.slice(2)) assert.ok(text.includes(name), `${name} in ${text}`);
});

it('every script people trade in is drawn, in a file that may be archived: no character is missing', async () => {
  const names = [
    'ชาไทย',
    'चाय पत्ती',
    'চা পাতা',
    'ਚਾਹ',
    'ચા પત્તી',
    'ଚା ପତ୍ର',
    'தேயிலை',
    'తేయాకు',
    'ಚಹಾ',
    'തേയില',
    'තේ කොළ',
    'ქართული ჩაი',
    'Հայկական թեյ',
    'የኢትዮጵያ ቡና',
    'តែខ្មែរ',
    'ຊາລາວ',
    'မြန်မာ',
    'བོད་ཇ',
    'ᠮᠣᠩᠭᠣᠯ',
    'ދިވެހި',
    'ܣܘܪܝܝܐ',
    'ᏣᎳᎩ',
    'ᐃᓄᒃᑎᑐᑦ',
    'ⵜⴰⵎⴰⵣⵉⵖⵜ',
    'ߒߞߏ',
    '𞤀𞤣𞤤𞤢𞤥',
    'ꆈꌠꁱꂷ',
    '𐓏𐒰𐓓𐒰𐓓𐒷',
    'ᬩᬮᬶ',
    'ꦗꦮ',
    'ꨌꩌ',
    'ᱥᱟᱱᱛᱟᱲᱤ',
    'ꯃꯤꯇꯩ ꯃꯌꯦꯛ',
    'ꕙꔤ',
    'ꓡꓲꓢꓴ',
    '𑄌𑄋𑄴𑄟𑄳𑄦',
    'ⲀⲂⲄⲆ ⲕⲏⲙⲉ',
    'ⰃⰎⰀⰃⰑⰎⰉⰜⰀ',
    'ꠍꠤꠟꠐꠤ',
    '𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙',
    '𑋄𑋅𑋆',
    '𐐀𐐁𐐂',
    '𐑐𐑑𐑒',
    '𑜀𑜁𑜂',
    '𞄀𞄁𞄂',
    '山﨑製茶 𠮷野家',
    'ʃəˈtɔː Ǽ ἄλφα',
    '★ ✓ ② ℃ → ≤ ∑ ₹ ₺ ₿ ™ ☎ 👩\u200d🔬 🇩🇪',
  ];
  const { bytes, lacking } = await renderer.render(
    aDocument({ lines: names.map((description) => ({ description })) }),
    {},
  );
  assert.deepEqual(lacking, []);
  const { archivable, fonts } = await readPdf(bytes);
  assert.ok(archivable, 'a missing glyph would have kept it from being archived');
  const used =
    'Thai Tamil Ethiopic Georgian JP Adlam Yi Osage Balinese Javanese Cham OlChiki MeeteiMayek Vai Lisu Chakma Coptic Glagolitic';
  for (const font of used.split(' ').map((script) => `NotoSans${script}`))
    assert.ok(
      fonts.some((name) => name.startsWith(font)),
      `${font} in ${fonts.join()}`,
    );
});

it('characters of scripts that have no font with us are found before a document is issued', () => {
  for (const name of ['𐌰𐍄𐍄𐌰', 'ᚠᚢᚦᚨᚱᚲ', '𖼀𖼁', '𑒞𑒱𑒩'])
    assert.ok(findUndrawable(aDocument({ lines: [{ description: name }] })).length > 0, name);
  assert.deepEqual(findUndrawable(aDocument({ lines: [{ description: 'ဖျော်ရည် 𞤀𞤣 ꆈ' }] })), []);
});

it('a character no font has is printed by its number, never as an empty box, and the file may still be archived', async () => {
  const { bytes, lacking } = await renderer.render(aDocument({ lines: [{ description: 'Gothic \u{10330} tea' }] }), {});
  assert.deepEqual(lacking, ['\u{10330}']);
  const { text, archivable } = await readPdf(bytes);
  assert.ok(text.includes('Gothic [U+10330] tea'), text);
  assert.ok(archivable);
});

it('no page has only totals: the last two lines and the payment details are with them, below the column heads', async () => {
  for (const count of [1, 2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 60]) {
    const lines = Array.from({ length: count }, (_, at) => ({ description: `Line${at + 1}x` }));
    const { pages } = await draw(aDocument({ lines }), {});
    const page = pages.find((each) => each.includes('Total EUR')) ?? '';
    for (const at of [count - 1, count]) if (at > 0) assert.ok(page.includes(`Line${at}x`), `${count} lines`);
    assert.ok(page.includes('# Description Quantity'), `${count} lines`);
    assert.ok(page.includes('Scan to pay'), `${count} lines: ${pages.length} pages`);
    assert.equal(pages.join(' ').split(`Line${count}x`).length, 2);
  }
  const endless = await draw(aDocument({ lines: [{ description: 'word '.repeat(3000) }] }), {});
  assert.equal(endless.text.split('word').length - 1, 3000);
  assert.ok(endless.text.includes('Total EUR'));
});

it('the largest block that is kept together fits on its page, above the footer', async () => {
  const filler = Array.from({ length: 14 }, () => ({ description: 'Filler' }));
  const long = Array.from({ length: 2 }, () => ({ description: `${'word '.repeat(55)}\nand\nfurther\nlines` }));
  const charges = Array.from({ length: 11 }, (_, at) => ({
    kind: 'fee' as const,
    description: `Charge ${at} with a name that takes two lines of its column`,
    priced: 100n,
    tax: aTax('S', `${at + 5}`),
  }));
  for (const country of ['DE', 'US']) {
    const { seller } = aDocument();
    const address = { line1: 'Street 1', city: 'Town', postalCode: '12345', country };
    const document = aDocument({ seller: { ...seller, address }, lines: [...filler, ...long], charges });
    const placed = await placedTexts((await renderer.render(document, {})).bytes);
    const footer = Math.max(...placed.filter(({ text }) => text.startsWith('Page')).map(({ y }) => y));
    const reference = placed.filter(({ text }) => text === 'INV-20001').at(-1);
    assert.ok((reference?.y ?? 0) > footer + 20, `${country}: ${JSON.stringify(reference)}, footer at ${footer}`);
    assert.equal(placed.filter(({ text, y }) => y < footer - 20 && !text.startsWith('Page')).length, 0);
  }
});

it('a document estimated to fit on one page does', async () => {
  for (const count of [1, 6, 9, 10, 11, 12, 13]) {
    for (const [charges, lengthy] of [
      [0, false],
      [3, true],
      [6, false],
    ] as const) {
      const document = aDocument({
        lines: Array.from({ length: count }, () => ({ description: 'Tea' })),
        charges: Array.from({ length: charges }, (_, at) => ({
          kind: 'fee' as const,
          description: `A charge with quite a name ${at}`,
          priced: 100n,
          tax: aTax('S', `${at + 5}`),
        })),
        ...(lengthy ? { poNumber: 'PO '.repeat(30), trackingNumber: '1'.repeat(80) } : {}),
      });
      if (!toTypstData({ document, branding: {} }).isOnePage) continue;
      const { pages } = await draw(document, {});
      assert.equal(pages.length, 1, `${count} lines, ${charges} charges`);
    }
  }
  assert.ok(toTypstData({ document: aDocument({ lines: someLines(10) }), branding: {} }).isOnePage);
});

it('a right-to-left sentence ends at its left, wherever it is', async () => {
  const hebrew = '\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd.';
  const arabic = '\u0645\u0631\u062d\u0628\u0627 (12).';
  const address = { line1: hebrew, city: 'C', postalCode: '1', country: 'DE' };
  const { bytes } = await renderer.render(
    aDocument({
      billTo: { name: arabic, address },
      lines: [{ description: hebrew }, { description: `First line.\n${arabic}` }],
      note: `${hebrew}\nThanks.`,
    }),
    { footer: hebrew },
  );
  const placed = await placedTexts(bytes);
  const ends = placed.filter(({ text }) => text.trim() === '.' || text.trim() === '.)');
  assert.ok(ends.length >= 6, JSON.stringify(placed));
  for (const end of ends) {
    const inLine = placed.filter(
      ({ text, page, y, x }) =>
        page === end.page && Math.abs(y - end.y) < 1 && Math.abs(x - end.x) < 150 && /[\u0590-\u06ff]/.test(text),
    );
    assert.ok(inLine.length > 0, JSON.stringify(end));
    for (const word of inLine) assert.ok(end.x < word.x, `${JSON.stringify(end)} left of ${JSON.stringify(word)}`);
  }
  const { archivable, title, text } = await readPdf(bytes);
  assert.ok(archivable);
  assert.ok(!/[\u2066-\u2069]/.test(title));
  assert.ok(text.includes('Thanks.'));
});

it('line breaks in descriptions and addresses are kept', async () => {
  const { bytes } = await renderer.render(
    aDocument({
      billTo: { name: 'A', address: { line1: 'House 1\nYard 2', city: 'C', postalCode: '1', country: 'DE' } },
      lines: [{ description: 'First\nSecond\nThird' }],
    }),
    {},
  );
  const items = await textItems(bytes);
  for (const words of ['House 1', 'Yard 2', 'First', 'Second', 'Third']) assert.ok(items.includes(words), words);
});

it('each document has its own logo, and a logo that reaches for other files is left out', async () => {
  const drawWith = async (inner: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
    const base64 = Buffer.from(svg).toString('base64');
    return Buffer.from((await renderer.render(aDocument(), { logo: { mediaType: 'image/svg+xml', base64 } })).bytes);
  };
  const red = await drawWith('<path fill="#f00" d="M0 0h9v9H0z"/>');
  const blue = await drawWith('<path fill="#00f" d="M0 0h9v9H0z"/>');
  assert.notDeepEqual(red, blue);
  assert.deepEqual(await drawWith('<path fill="#f00" d="M0 0h9v9H0z"/>'), red);
  const reaching = await drawWith('<image href="file:///etc/hostname" width="9" height="9"/>');
  assert.deepEqual(reaching, Buffer.from((await renderer.render(aDocument(), {})).bytes));
});

it('a credit note refers to the invoice it corrects and requests no payment', async () => {
  const corrects = { invoiceId: '' as InvoiceId, number: 'INV-19000', issuedOn: '2026-11-03' };
  const { text } = await draw(aDocument({ kind: 'credit_note', number: 'CN-7', corrects }), {});
  for (const words of ['Credit note CN-7', 'Corrects invoice INV-19000 (3 Nov 2026)', 'Total credit EUR 11.90'])
    assert.ok(text.includes(words), text);
  for (const words of ['IBAN', 'due by', 'Scan to pay', 'Net 30 days']) assert.ok(!text.includes(words), words);
});

it('a draft is marked as one, has no number and requests no payment', async () => {
  const { text, title } = await draw(aDocument({ number: null, issuedOn: null, dueOn: null }), {});
  for (const words of ['DRAFT', 'Invoice Draft']) assert.ok(text.includes(words), text);
  assert.ok(!text.includes('IBAN'));
  assert.equal(title, 'Invoice (Draft) · Northwind Traders GmbH');
});

it('a document without tax shows no tax, and states the reason where the law requires it', async () => {
  const plain = await draw(
    aDocument({ lines: [{ description: 'Chai', tax: aTax('O', '0') }], seller: { name: 'Acme', address: null } }),
    {},
  );
  assert.doesNotMatch(plain.text, /Tax|VAT(?! ID)/);
  const reason = 'Reverse charge: the buyer accounts for the tax';
  const reverse = await draw(aDocument({ lines: [{ description: 'Chai', tax: aTax('AE', '0', reason) }] }), {});
  assert.ok(reverse.text.includes(`No tax charged: ${reason}`));
});

it('a revision is named from the second on', async () => {
  assert.ok(!(await draw(aDocument(), {})).text.includes('Revision'));
  assert.ok((await draw(aDocument({ revision: 2 }), {})).text.includes('Revision 2'));
});

it('is in German if requested', async () => {
  const { text } = await draw(aDocument({ language: 'de', lines: [{ description: 'Tee', price: '1234.5' }] }), {});
  for (const words of [
    'Rechnung INV-20001',
    'fällig am 21.12.2026',
    '1.234,50',
    'Gesamtbetrag EUR 1.469,06',
    'Seite 1 von 1',
  ]) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
});

it('a US business gets letter paper, others A4', async () => {
  const american = aDocument({
    seller: {
      name: 'Acme',
      address: { line1: '1 Main St', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' },
    },
  });
  const size = async (...args: Parameters<PdfRenderer['render']>): Promise<string | undefined> =>
    /MediaBox ?\[([^\]]*)\]/.exec(Buffer.from((await renderer.render(...args)).bytes).toString('latin1'))?.[1]?.trim();
  assert.match((await size(american, {})) ?? '', /^0 0 612 792$/);
  assert.match((await size(aDocument(), {})) ?? '', /^0 0 595\.\d+ 841\.\d+$/);
});

it('memory does not grow with the number of documents', () => {
  const engine = startPdfEngine();
  const drawMany = (count: number, seed: number): void => {
    for (let at = 0; at < count; at++)
      engine.draw({ document: aDocument({ lines: someLines(100, seed + at) }), branding: {} });
  };
  drawMany(20, 1);
  const before = process.memoryUsage.rss();
  drawMany(40, 100);
  const grownMb = (process.memoryUsage.rss() - before) / 1e6;
  assert.ok(grownMb < 80, `grew by ${grownMb} MB`);
});

it('a document that takes too long is given up with a fault to try again', async () => {
  const hasty = createPdfRenderer({ timeoutMs: 1 });
  await assert.rejects(hasty.render(aDocument({ lines: someLines(500) }), {}), {
    name: 'Fault',
    code: 'pdf_took_too_long',
    retry: 'later',
  });
  await hasty.close();
});

it('workers are replaced after their share without losing a document', async () => {
  const shortLived = createPdfRenderer({ workers: 2, documentsPerWorker: 2 });
  const drawn = await Promise.all(
    Array.from({ length: 9 }, (_, at) => shortLived.render(aDocument({ number: `INV-${at}` }), {})),
  );
  const titles = await Promise.all(drawn.map(async ({ bytes }) => (await readPdf(bytes)).title));
  assert.deepEqual(
    titles,
    Array.from({ length: 9 }, (_, at) => `Invoice INV-${at} · Northwind Traders GmbH`),
  );
  await shortLived.close();
});
