/** A note over a discount names what it corrects, and no rate of an invoice is credited beyond what is left there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import type { DocumentAmounts } from '#model/billing.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { aDocument } from '#test/world/invoice-document.ts';
import { decideDiscountCreditNote, leftToCredit } from './decide-discount-credit-note.ts';

const S15 = { category: 'S', rate: 150_000n, exemptionReason: null } as const;
const S7 = { category: 'S', rate: 70_000n, exemptionReason: null } as const;

test('it is a credit note of the completed order, linked to its invoice, with lines of its own and no charges', () => {
  const original: InvoiceDocument = {
    ...aDocument({}),
    kind: 'invoice',
    number: 'INV-1',
    issuedOn: '2026-01-05',
  };
  const amounts: DocumentAmounts = {
    lines: [
      {
        orderLineId: null,
        sku: null,
        description: 'Discount',
        quantity: 1_000_000n,
        unit: 'C62',
        unitPrice: 2_000_000n,
        tax: S15,
        listed: 200n,
        priced: 200n,
        net: 200n,
      },
    ],
    charges: [],
    taxes: [{ tax: S15, taxable: 200n, amount: 30n }],
    lineTotal: 200n,
    allowanceTotal: 0n,
    chargeTotal: 0n,
    netTotal: 200n,
    taxTotal: 30n,
    total: 230n,
  };
  const note = decideDiscountCreditNote({
    original,
    amounts,
    invoiceId: 'note' as InvoiceId,
    lineIds: ['line' as InvoiceLineId],
  });
  assert.deepEqual([note.kind, note.origin, note.number, note.issuedOn], ['credit_note', 'completion', null, null]);
  assert.deepEqual(note.corrects, { invoiceId: original.invoiceId, number: 'INV-1', issuedOn: '2026-01-05' });
  assert.deepEqual(note.lines, [{ ...amounts.lines[0], id: 'line', position: 1 }]);
  assert.deepEqual([note.charges, note.total, note.billTo], [[], 230n, original.billTo]);
});

test('what is left is what the invoice has less what its notes gave back, rate by rate', () => {
  const invoice = {
    taxes: [
      { tax: S15, taxable: 900n, amount: 135n },
      { tax: S7, taxable: 100n, amount: 7n },
    ],
  };
  const note = { taxes: [{ tax: S15, taxable: 200n, amount: 30n }] };
  assert.deepEqual(
    [...leftToCredit(invoice, [note, note])],
    [
      ['S|150000', { taxable: 500n, amount: 75n }],
      ['S|70000', { taxable: 100n, amount: 7n }],
    ],
  );
});
