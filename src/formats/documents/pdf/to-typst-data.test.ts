import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { aDocument, aTax, someLines } from '#test/world/invoice-document.ts';
import { epcPayload } from './epc-qr.ts';
import { brandingOf } from './branding.ts';
import { breakLongWords, certainlyFits } from './text-width.ts';
import { toTypstData } from './to-typst-data.ts';

const data = (parts: Parameters<typeof aDocument>[0]) => toTypstData({ document: aDocument(parts), branding: {} });
const totals = (parts: Parameters<typeof aDocument>[0]) =>
  data(parts).totals.map(({ label, value }) => `${label} ${value}`.replaceAll('\u00a0', ' '));

it('amounts are written to the last digit, in the digits of their currency', () => {
  assert.deepEqual(
    totals({ lines: [{ description: 'x', price: '90071992547409.93', quantity: '100', tax: aTax('Z', '0') }] }),
    ['Total EUR 9,007,199,254,740,993.00'],
  );
  assert.deepEqual(totals({ currency: 'JPY', lines: [{ description: 'x', price: '1200' }] }), [
    'Net 1,200',
    'VAT 19% 228',
    'Total JPY 1,428',
  ]);
  assert.deepEqual(totals({ currency: 'KWD', lines: [{ description: 'x', price: '1.2345', tax: aTax('Z', '0') }] }), [
    'Total KWD 1.235',
  ]);
  assert.deepEqual(data({ lines: [{ description: 'x', price: '0.000125', quantity: '1000.5' }] }).table.cells, [
    '1',
    'x',
    '1,000.5\u00a0pcs',
    '0.000125',
    '0.13',
  ]);
});

it('charges and discounts are between the lines and the net, each with its rate', () => {
  const charges = [
    { kind: 'freight', description: 'Freight', priced: 600n },
    { kind: 'freight', description: 'Freight', priced: 400n, tax: aTax('S', '7') },
    { kind: 'discount', description: 'Autumn', priced: -500n },
  ] as const;
  assert.deepEqual(totals({ lines: [{ description: 'x', price: '100' }], charges }), [
    'Subtotal 100.00',
    'Freight (19%) 6.00',
    'Freight (7%) 4.00',
    'Autumn (19%) \u22125.00',
    'Net 105.00',
    'VAT 19.47',
    'Total EUR 124.47',
  ]);
});

it('charges without a description are named in the language of the document, and entered descriptions are kept', () => {
  const charges = [
    { kind: 'discount', description: 'Discount', priced: -500n },
    { kind: 'fee', description: 'Fee', priced: 700n, tax: aTax('S', '7') },
    { kind: 'discount', description: 'Discount (CN-00001)', priced: -100n },
    { kind: 'freight', description: 'Freight to Bremen', priced: 600n },
  ] as const;
  const lines = [{ description: 'x', price: '100' }];
  const named = (language: 'en' | 'de') =>
    data({ language, lines, charges }).totals.map(({ label }) => label.replaceAll('\u00a0', '_'));
  assert.deepEqual(named('de').slice(1, 5), [
    'Rabatt (19_%)',
    'Gebühr (7_%)',
    'Rabatt (CN-00001) (19_%)',
    'Freight to Bremen (19_%)',
  ]);
  assert.deepEqual(named('en').slice(1, 3), ['Discount (19%)', 'Fee (7%)']);
});

it('charges that are billed alone, as lines, and imported documents without lines are named in that language too', () => {
  const words = (line: object) => {
    const document = aDocument({ language: 'de', lines: [{ description: 'Freight' }] });
    const changed = { ...document, lines: document.lines.map((each) => ({ ...each, ...line })) };
    return toTypstData({ document: changed, branding: {} }).table.cells[1];
  };
  assert.equal(words({ chargeId: 'c', orderLineId: null, sku: null }), 'Versandkosten');
  assert.equal(words({ orderLineId: null, sku: null }), 'Freight', 'a line of somebody’s own');
  assert.equal(words({ orderLineId: null, sku: null, description: 'Invoice INV-20001' }), 'Rechnung INV-20001');
});

it('a document of charges alone has no subtotal of nothing', () => {
  const charges = [{ kind: 'freight', description: 'Freight', priced: 1_000n }] as const;
  assert.deepEqual(totals({ lines: [], charges }), [
    'Freight (19%) 10.00',
    'Net 10.00',
    'VAT 19% 1.90',
    'Total EUR 11.90',
  ]);
  assert.deepEqual(data({ lines: [], charges }).table.cells, []);
});

it('with prices that include tax, lines add up to the total and the tax is shown beside it', () => {
  const included = data({
    pricesIncludeTax: true,
    lines: [
      { description: 'x', price: '119' },
      { description: 'y', price: '107', tax: aTax('S', '7') },
    ],
  });
  assert.deepEqual(
    included.totals.map(({ value }) => value),
    ['EUR\u00a0226.00', '26.00'],
  );
  assert.deepEqual(included.taxes?.rows, [
    ['19%', '100.00', '19.00'],
    ['7%', '100.00', '7.00'],
  ]);
  assert.ok(included.table.columns.some(({ head }) => head === 'Amount incl. VAT'));
});

it('the rate is shown on the lines only if it differs from line to line', () => {
  const heads = (parts: Parameters<typeof aDocument>[0]) => data(parts).table.columns.map(({ head }) => head);
  assert.deepEqual(heads({ lines: [{ description: 'x' }] }), ['#', 'Description', 'Quantity', 'Unit price', 'Amount']);
  assert.deepEqual(
    heads({
      lines: [
        { sku: 'A', description: 'x' },
        { description: 'y', tax: aTax('S', '7') },
      ],
    }),
    ['#', 'Item', 'Description', 'Quantity', 'Unit price', 'VAT', 'Amount'],
  );
});

it('a line discount is shown below the description', () => {
  const { cells, heights } = data({ lines: [{ description: 'x', price: '100', discount: '0.125' }] }).table;
  assert.deepEqual(cells[1], ['x', 'List price 100.00, discount 12.50']);
  assert.deepEqual(heights, [null]);
});

it('only rows sure to take one line get a fixed height', () => {
  const { heights } = data({
    lines: [
      { description: 'Chai' },
      { description: 'long '.repeat(60) },
      { description: 'شاي' },
      { description: 'W'.repeat(45) },
    ],
  }).table;
  assert.deepEqual(
    heights.map((height) => height !== null),
    [true, false, false, false],
  );
  assert.ok(certainlyFits('Chai', 10, 21));
  assert.ok(!certainlyFits('Chai', 10, 20));
});

it('amounts of absurd length make the table smaller rather than leave the page', () => {
  const { table } = data({
    lines: [{ description: 'x', price: '99999999999999.999999', quantity: '99999999.999999' }],
  });
  assert.ok(table.size < 8.5);
  assert.equal(data({ lines: someLines(10) }).table.size, 8.5);
});

it('a ship-to equal to the bill-to is not repeated', () => {
  const { billTo } = aDocument();
  const address = billTo.address;
  assert.ok(address);
  assert.deepEqual(
    data({ shipTo: { address } }).places.map(({ label }) => label),
    ['Bill to'],
  );
  assert.deepEqual(
    data({}).places.map(({ label }) => label),
    ['Bill to', 'Ship to'],
  );
});

it('addresses follow the custom of their country', () => {
  const lines = (address: NonNullable<InvoiceDocument['billTo']['address']>) =>
    data({ billTo: { name: 'x', address } }).places[0]?.lines;
  assert.deepEqual(lines({ line1: '1 Main St', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' }), [
    '1 Main St',
    'Portland, OR 97201',
    'United States',
  ]);
  assert.deepEqual(lines({ line1: '10 Downing St', city: 'London', postalCode: 'SW1A 2AA', country: 'GB' }), [
    '10 Downing St',
    'London',
    'SW1A 2AA',
    'United Kingdom',
  ]);
  assert.deepEqual(lines({ line1: 'Marktplatz 1', city: 'Ulm', postalCode: '89073', country: 'DE' }), [
    'Marktplatz 1',
    '89073 Ulm',
    'Germany',
  ]);
});

it('the payment code matches the print (EPC069-12), and exists only where a SEPA transfer pays the document', () => {
  const payload =
    'BCD\n002\n1\nSCT\nCOBADEFFXXX\nNorthwind Traders GmbH\nDE89370400440532013000\nEUR11.90\n\n\nINV-20001';
  assert.equal(epcPayload(aDocument()), payload);
  for (const parts of [
    { currency: 'USD' },
    { kind: 'credit_note' },
    { number: null },
    { seller: { name: 'x', address: null } },
  ] as const) {
    assert.equal(epcPayload(aDocument(parts)), null);
  }
  const odd = { name: 'x', address: null, bank: { iban: 'DE89 not an iban' } };
  assert.equal(epcPayload(aDocument({ seller: odd })), null);
});

it('words too long for their place may break, and nothing else is changed', () => {
  assert.equal(breakLongWords('short words stay as they are', 10), 'short words stay as they are');
  const broken = breakLongWords(`id ${'0'.repeat(50)}`, 12);
  assert.equal(broken.replaceAll('\u200b', ''), `id ${'0'.repeat(50)}`);
  assert.equal(broken.split('\u200b').length, 3);
  assert.ok(!breakLongWords('株式会社'.repeat(30), 10).includes('\u200b'), 'these break by themselves');
});

it('a long word is never broken inside a syllable: Burmese, Khmer, Tamil and Kannada keep their vowels and conjuncts', () => {
  for (const syllable of ['ဖျော်', 'ကွဲ', 'ត្រី', 'ខ្ញុំ', 'க்ஷௌ', 'ಕ್ಷೌ', 'සෛ', 'กำ', 'ມຳ', 'é\u0302'])
    for (const em of [3, 4, 6, 7, 13]) {
      const broken = breakLongWords(syllable.repeat(120), em);
      const parts = broken.split('\u200b');
      assert.ok(parts.length > 2, `${syllable} breaks`);
      for (const part of parts)
        assert.doesNotMatch(part, /^\p{M}|^\u102c|[\u1039\u17d2\u0bcd\u0ccd]$/u, `${syllable}: ${part}`);
    }
});

it('an accent too light to read is darkened for words and kept for rules; nonsense becomes our green', () => {
  assert.deepEqual(brandingOf({ accentColour: '#1A6658' }), { accent: '#1a6658', accentInk: '#1a6658' });
  const yellow = brandingOf({ accentColour: '#fe0' });
  assert.equal(yellow.accent, '#ffee00');
  assert.notEqual(yellow.accentInk, yellow.accent);
  assert.equal(brandingOf({ accentColour: 'expression(1)' }).accent, '#1a6658');
});

it('numbers and taxes have the names their country gives them, in the language of the document', () => {
  const seller = (country: string, taxId: string, language: 'en' | 'de') => {
    const address = { line1: 'A 1', city: 'B', postalCode: '1', country };
    const { seller: shown, totals: rows } = data({ language, seller: { name: 'S', address, taxId } });
    return [shown.lines.at(-1), rows.find(({ label }) => label.includes('19'))?.label.replace('\u00a0', ' ')];
  };
  assert.deepEqual(seller('DE', 'DE123456789', 'de'), ['USt-IdNr. DE123456789', 'USt. 19 %']);
  assert.deepEqual(seller('DE', '12/345/67890', 'de'), ['Steuernummer 12/345/67890', 'USt. 19 %']);
  assert.deepEqual(seller('DE', 'DE123456789', 'en'), ['VAT ID DE123456789', 'VAT 19%']);
  assert.deepEqual(seller('AT', 'ATU12345678', 'de'), ['UID-Nr. ATU12345678', 'USt. 19 %']);
  assert.deepEqual(seller('CH', 'CHE-116.281.710', 'de'), ['MWST-Nr. CHE-116.281.710', 'MWST 19 %']);
  assert.deepEqual(seller('AU', '51824753556', 'en'), ['ABN 51824753556', 'GST 19%']);
  const both = data({
    language: 'de',
    seller: {
      name: 'S',
      address: { line1: 'A 1', city: 'B', postalCode: '1', country: 'DE' },
      taxId: 'DE123456789',
      nationalTaxId: '12/345/67890',
    },
  });
  assert.deepEqual(both.seller.lines.slice(-2), ['USt-IdNr. DE123456789', 'Steuernummer 12/345/67890']);
  assert.deepEqual(seller('US', '12-3456789', 'en'), ['Tax ID 12-3456789', 'Tax 19%']);
});

it('a German correction is never called a Gutschrift, units are German, and the statutory text is used where no reason was entered', () => {
  const correction = data({
    language: 'de',
    kind: 'credit_note',
    lines: [{ description: 'Tee', unit: 'HUR', tax: aTax('AE', '0') }],
  });
  assert.equal(correction.title, 'Rechnungskorrektur');
  assert.ok(!JSON.stringify(correction).includes('Gutschrift'));
  assert.ok(correction.table.cells.includes('1\u00a0Std.'));
  assert.deepEqual(correction.exemptions, ['Ohne Steuer: Steuerschuldnerschaft des Leistungsempfängers']);
});
