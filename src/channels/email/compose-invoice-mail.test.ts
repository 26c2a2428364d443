import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { composeInvoiceMail } from './compose-invoice-mail.ts';
import type { InvoiceMailFacts } from './compose-invoice-mail.ts';
import { accentOf } from './mail-layout.ts';

const facts = (parts: Partial<InvoiceMailFacts> = {}): InvoiceMailFacts => ({
  kind: 'invoice',
  number: 'INV-2026-00042',
  revision: 1,
  sellerName: 'Northwind Traders GmbH',
  sellerEmail: 'billing@northwind.example',
  customerName: 'Bólido Comidas',
  total: '12345.60',
  currency: 'EUR',
  dueOn: '2026-12-20',
  orderNumber: 'SO-10248',
  poNumber: '4500017',
  correctsNumber: null,
  bank: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', bankName: 'Commerzbank' },
  note: null,
  accentColour: null,
  purpose: 'original',
  language: 'en',
  ...parts,
});
/** The visible text of the HTML: no tags, no styles, entities decoded. */
const seen = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe('the mail with an invoice', () => {
  it('states what to pay, until when, for which order and how, in HTML and in plain text alike', () => {
    const mail = composeInvoiceMail(facts());
    assert.equal(mail.subject, 'Invoice INV-2026-00042 from Northwind Traders GmbH (your order 4500017)');
    for (const words of [mail.text.replace(/\s+/g, ' '), seen(mail.html)]) {
      for (const part of [
        'EUR 12,345.60',
        'Due on 20 December 2026',
        'INV-2026-00042',
        'SO-10248',
        '4500017',
        'Bólido Comidas',
        'DE89 3704 0044 0532 0130 00',
        'COBADEFFXXX',
        'Northwind Traders GmbH',
        'billing@northwind.example',
      ]) {
        assert.ok(words.includes(part), `${part} in: ${words}`);
      }
    }
  });

  it('speaks German to a customer whose language that is, with German dates, amounts and the word the law has for a correction', () => {
    const invoice = composeInvoiceMail(facts({ language: 'de' }));
    assert.equal(invoice.subject, 'Rechnung INV-2026-00042 von Northwind Traders GmbH (Ihre Bestellung 4500017)');
    for (const words of [invoice.text.replace(/\s+/g, ' '), seen(invoice.html)])
      for (const part of ['12.345,60 EUR', 'Fällig am 20. Dezember 2026', 'Rechnungsnummer', 'Verwendungszweck'])
        assert.ok(words.includes(part), `${part} in: ${words}`);
    assert.match(invoice.html, /<html lang="de"/);
    const correction = composeInvoiceMail(facts({ language: 'de', kind: 'credit_note', correctsNumber: 'INV-7' }));
    assert.match(correction.text, /Rechnungskorrektur INV-2026-00042/);
    assert.match(correction.text, /korrigiert die Rechnung INV-7/);
    assert.doesNotMatch(correction.text, /Gutschrift/, 'that is an invoice the buyer writes');
  });

  it('is complete in every language: no sentence is left in another one', () => {
    const purposes = ['original', 'resend', 'sales_rep_copy'] as const;
    for (const purpose of purposes)
      for (const kind of ['invoice', 'credit_note'] as const)
        for (const revision of [1, 2]) {
          const german = composeInvoiceMail(
            facts({ language: 'de', purpose, kind, revision, correctsNumber: 'INV-7' }),
          );
          assert.doesNotMatch(
            `${german.subject}\n${german.text}`,
            /\b(?:invoice|credit note|order|copy|attached|due|payment|account|revision|customer|questions)\b/i,
          );
        }
  });

  it('writes amounts with the digits they came with', () => {
    assert.match(composeInvoiceMail(facts({ total: '1234567', currency: 'JPY' })).text, /JPY\u00a01,234,567\n/);
    assert.match(composeInvoiceMail(facts({ total: '0.125', currency: 'KWD' })).text, /KWD\u00a00\.125\n/);
    assert.match(
      composeInvoiceMail(facts({ total: '90071992547409931.07' })).text,
      /EUR\u00a090,071,992,547,409,931\.07\n/,
    );
  });

  it('leaves out what is not known instead of showing an empty line', () => {
    const mail = composeInvoiceMail(
      facts({ dueOn: null, orderNumber: null, poNumber: null, bank: null, sellerEmail: null }),
    );
    assert.doesNotMatch(mail.text, /Due|order|How to pay|null|undefined|Questions/);
    assert.doesNotMatch(mail.html, /null|undefined/);
  });

  it('distinguishes a revision, a repeat and a copy', () => {
    const revised = composeInvoiceMail(facts({ revision: 2 }));
    assert.match(revised.subject, /^Invoice INV-2026-00042, revision 2, from/);
    assert.match(revised.text, /replaces the version you received before/);
    const again = composeInvoiceMail(facts({ purpose: 'resend' }));
    assert.match(again.subject, /sent again$/);
    assert.match(again.text, /The document is unchanged/);
    const copy = composeInvoiceMail(facts({ purpose: 'sales_rep_copy' }));
    assert.equal(copy.subject, 'Copy: Invoice INV-2026-00042 for Bólido Comidas');
    assert.doesNotMatch(copy.text, /How to pay/);
  });

  it('requests no payment of a credit note', () => {
    const mail = composeInvoiceMail(facts({ kind: 'credit_note', number: 'CN-7', correctsNumber: 'INV-2026-00042' }));
    assert.match(mail.subject, /^Credit note CN-7 from/);
    assert.match(mail.text, /corrects invoice INV-2026-00042/);
    assert.doesNotMatch(mail.text, /How to pay|Due on/);
  });
});

describe('a value that wants to be more than a value', () => {
  const nasty = '<script>alert("1")</script> & \'Söhne\' <img src=x onerror=alert(1)>';

  it('is shown as it is written and starts nothing', () => {
    const mail = composeInvoiceMail(
      facts({
        customerName: nasty,
        sellerName: nasty,
        number: nasty,
        poNumber: nasty,
        orderNumber: nasty,
        note: nasty,
        sellerEmail: nasty,
        accentColour: '"><script>',
        bank: { iban: nasty, bankName: nasty, accountHolder: nasty },
      }),
    );
    assert.doesNotMatch(mail.html, /<script|<img|"1"/i);
    assert.match(mail.html, /&#60;script&#62;alert\(&#34;1&#34;\)/);
    assert.ok(mail.text.includes(nasty));
  });

  it('cannot add a line to the head of the mail or fake one in its text', () => {
    const mail = composeInvoiceMail(
      facts({
        sellerName: 'Shop\r\nBcc: everyone@example.com',
        customerName: 'A\nInvoice total: EUR 0.00',
        number: 'INV\u202e1',
      }),
    );
    assert.doesNotMatch(mail.subject, /[\r\n\u202e]/);
    assert.doesNotMatch(mail.text, /^(Bcc|Invoice total: EUR 0)/m);
    assert.equal(mail.text.match(/^Invoice total/gm)?.length, 1);
  });

  it('keeps the lines of a note, each marked as the note’s', () => {
    const { text, html } = composeInvoiceMail(facts({ note: 'First\r\n\r\nInvoice total: EUR 0.00' }));
    assert.match(text, /\| First\n\|\n\| Invoice total: EUR 0\.00\n/);
    assert.match(html, /First<br><br>Invoice total/);
  });
});

describe('the HTML', () => {
  it('loads nothing from anywhere, runs nothing, and stays well under the size at which mail programs cut', () => {
    const { html } = composeInvoiceMail(facts({ note: 'A note.' }));
    assert.doesNotMatch(html, /https?:|src=|@import|url\(|<link|<script|<form/i);
    assert.ok(Buffer.byteLength(html) < 30_000, `${Buffer.byteLength(html)} bytes`);
    assert.match(html, /color-scheme" content="light dark"/);
  });

  it('passes through a mail unchanged', async () => {
    const { html, text } = composeInvoiceMail(facts({ customerName: '株式会社 شركة' }));
    const parsed = await PostalMime.parse(
      `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}`,
    );
    assert.ok(parsed.html?.includes('株式会社 شركة'));
    assert.ok(text.includes('株式会社 شركة'));
  });

  it('puts readable words on any accent colour, and ignores what is none', () => {
    assert.deepEqual(accentOf('#FFCC00'), { background: '#ffcc00', ink: '#1b1f24' });
    assert.deepEqual(accentOf('#0f766e'), { background: '#0f766e', ink: '#ffffff' });
    assert.equal(accentOf('red;background:url(x)').background, accentOf(null).background);
    for (let colour = 0; colour <= 0xffffff; colour += 4099) {
      const { background, ink } = accentOf(`#${colour.toString(16).padStart(6, '0')}`);
      assert.ok(contrast(background, ink) >= 4, `${ink} on ${background}`);
    }
  });
});

function contrast(one: string, other: string): number {
  const light = [one, other].map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
}
