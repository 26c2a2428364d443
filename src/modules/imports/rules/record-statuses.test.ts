/** No order comes in with a status that nobody looked at: the check names it, with the number of its records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind, PartMapping } from '#model/import.ts';
import { LAYOUTS } from './layouts/find-layout.ts';
import { statusFlaws } from './record-statuses.ts';
import { stager } from './stage-row.ts';
import { noObservations } from './number-and-date-styles.ts';
import { suggestMapping } from './suggest-mapping.ts';

interface Given {
  readonly kind?: ImportKind;
  readonly header: readonly string[];
  readonly mapping?: PartMapping;
}

/** What becomes of the rows: whether each is imported, and what the check says of their statuses. */
function staged({ kind = 'orders', header, mapping }: Given, rows: readonly (readonly string[])[]) {
  const sights = noObservations();
  const by = mapping ?? suggestMapping(kind, 'main', header).mapping;
  const stage = stager({ kind, part: 'main', header, mapping: by, headerRow: 1, observations: sights });
  const imported = rows.map((cells, index) => stage({ number: index + 2, cells }).kind === 'row');
  return { imported, flaws: statusFlaws(sights.statuses) };
}

const ADVANCED = ['Order Status', 'Order Number', 'Order Date', 'Item Name', 'Item Cost', 'Order Total Amount'];
const advanced = (...statuses: readonly string[]) =>
  staged(
    { header: ADVANCED },
    statuses.map((status, index) => [status, String(index + 1), '2026-01-31', 'Lamp', '10', '10']),
  );

test('orders that WooCommerce calls cancelled, failed, refunded or unpaid are left out, in the language of the shop', () => {
  for (const status of [
    'wc-cancelled|failed|Pending payment|Storniert|Fehlgeschlagen|Zahlung ausstehend|Rückerstattet|Annulée',
    'Échouée|Attente paiement|Remboursée|Cancelado|Fallido|Pendiente de pago|Reembolsado|Annullato|Fallito',
    'In attesa di pagamento|Rimborsato|Geannuleerd|Mislukt|Wachtend op betaling|Terugbetaald|Anulowane',
    'Nieudane|Oczekujące na płatność|Zwrócone|Cancelada|Falhada|Malsucedido|Pagamento pendente|Avbruten',
    'Misslyckad|Inväntar betalning|Återbetald|Annulleret|Mislykket|Afventer betaling|Tilbagebetalt|Zrušena',
    'Selhalo|Čeká na platbu|Vráceno|STORNIERT| Storniert ',
  ].flatMap((line) => line.split('|'))) {
    const { imported, flaws } = advanced(status);
    assert.deepEqual([imported, flaws], [[false], []], status);
  }
});

test('orders that WooCommerce calls processing, on hold or completed are imported without a warning, in the language of the shop', () => {
  for (const status of [
    'wc-completed|processing|On hold|In Bearbeitung|In Wartestellung|Abgeschlossen|En cours|En attente',
    'Terminée|Procesando|En espera|Completado|In lavorazione|In sospeso|Completato|In behandeling|In de wacht',
    'Afgerond|W trakcie realizacji|Zrealizowane|Em processamento|Concluída|Behandlas|Pausad|Färdigbehandlad',
    'Behandler|På hold|Gennemført|Zpracovává se|Čeká na vyřízení|Dokončeno|',
  ].flatMap((line) => line.split('|'))) {
    const { imported, flaws } = advanced(status);
    assert.deepEqual([imported, flaws], [[true], []], status);
  }
});

test("a status of the shop's own is imported with a warning that counts its orders and says how to leave them out", () => {
  const { imported, flaws } = advanced('wc-awaiting-shipment', 'completed', 'wc-awaiting-shipment', 'Teilversandt');
  assert.deepEqual(imported, [true, true, true, true]);
  assert.deepEqual(
    flaws.map(({ rule, row, column, value, severity }) => [severity, rule, row, column, value]),
    [
      ['warning', 'status_not_known', 2, 'Order Status', 'wc-awaiting-shipment'],
      ['warning', 'status_not_known', 5, 'Order Status', 'Teilversandt'],
    ],
  );
  assert.equal(
    flaws[0]?.detail,
    '2 records have "wc-awaiting-shipment" in the column "Order Status", which is not known, and are imported (the first one in row 2).',
  );
  assert.match(flaws[0]?.hint ?? '', /add "wc-awaiting-shipment" to "skip_when"/);
});

test('the rows of one order count once', () => {
  const row = ['Teilversandt', '7', '2026-01-31', 'Lamp', '10', '20'];
  assert.match(staged({ header: ADVANCED }, [row, row]).flaws[0]?.detail ?? '', /^1 record has/);
});

test('what a remembered mapping no longer leaves out is named', () => {
  const mapping = { fields: { number: { column: 'Order Number' } } };
  const row = ['Storniert', '7', '2026-01-31', 'Lamp', '10', '20'];
  assert.deepEqual(
    staged({ header: ADVANCED, mapping }, [row]).flaws.map(({ rule }) => rule),
    ['status_not_known'],
  );
});

test('a column of many different texts is named once for those beyond the twentieth', () => {
  const { flaws } = advanced(...Array.from({ length: 50 }, (_, index) => `Status ${index}`));
  assert.equal(flaws.length, 21);
  assert.match(flaws.at(-1)?.detail ?? '', /^30 records have another value/);
  assert.match(advanced('x'.repeat(10_000)).flaws[0]?.detail ?? '', /"x{80}"/);
});

test('a sheet of a person’s own has no statuses that we know', () => {
  assert.deepEqual(staged({ header: ['Order', 'Status', 'Qty'] }, [['1', 'Odd', '2']]).flaws, []);
});

interface Program {
  readonly layout: string;
  readonly column: string;
  readonly imported: readonly string[];
  readonly warned: readonly string[];
  readonly leftOut: readonly string[];
}

const PROGRAMS: readonly Program[] = [
  {
    layout: 'shopify_orders',
    column: 'Financial Status',
    imported: ['pending', 'authorized', 'partially_paid', 'paid', 'partially_refunded'],
    warned: ['something new'],
    leftOut: ['refunded', 'voided', 'expired'],
  },
  {
    layout: 'shopify_orders',
    column: 'Fulfillment Status',
    imported: ['fulfilled', 'partial', 'unfulfilled', 'scheduled', 'on_hold'],
    warned: ['restocked', 'something new'],
    leftOut: [],
  },
  {
    layout: 'shopify_orders',
    column: 'Cancelled at',
    imported: [''],
    warned: [],
    leftOut: ['2026-03-07 11:00:00 +0100'],
  },
  {
    layout: 'amazon_all_orders',
    column: 'order-status',
    imported: ['Unshipped', 'PartiallyShipped', 'Shipped', 'Shipped - Delivered to Buyer', 'Shipped - Picked Up'],
    warned: ['Shipped - Returned to Seller', 'Shipped - Lost in Transit', 'something new'],
    leftOut: ['Canceled', 'Cancelled', 'Pending', 'PendingAvailability', 'Unfulfillable'],
  },
  {
    layout: 'xero_sales_invoices',
    column: 'Status',
    imported: ['Awaiting Payment', 'AUTHORISED', 'Paid', 'PAID'],
    warned: ['something new'],
    leftOut: ['Draft', 'SUBMITTED', 'Awaiting Approval', 'Voided', 'DELETED'],
  },
  {
    layout: 'xero_sales_invoices',
    column: 'Type',
    imported: ['Sales invoice', 'Sales credit note', 'ACCREC'],
    warned: [],
    leftOut: ['Sales overpayment', 'Sales prepayment', 'ACCPAY', 'Purchase invoice'],
  },
  {
    layout: 'odoo_sale_orders',
    column: 'state',
    imported: ['sale', 'done', 'Sales Order', 'Locked', 'Verkaufsauftrag'],
    warned: ['something new'],
    leftOut: ['draft', 'sent', 'cancel', 'Quotation', 'Angebot'],
  },
  {
    layout: 'odoo_invoices',
    column: 'state',
    imported: ['posted', 'Posted', 'Gebucht'],
    warned: ['something new'],
    leftOut: ['draft', 'cancel', 'Entwurf', 'Cancelled'],
  },
  {
    layout: 'shopify_products',
    column: 'Status',
    imported: ['active'],
    warned: ['draft', 'archived'],
    leftOut: [],
  },
  { layout: 'woocommerce_products', column: 'Published', imported: ['1'], warned: ['0', '-1'], leftOut: [] },
  { layout: 'odoo_products', column: 'active', imported: ['True'], warned: ['False'], leftOut: [] },
  { layout: 'odoo_partners', column: 'active', imported: ['True'], warned: ['False'], leftOut: [] },
  {
    layout: 'quickbooks_sales_by_customer',
    column: 'Type',
    imported: ['Invoice', 'Credit Memo'],
    warned: ['Sales Receipt', 'Refund'],
    leftOut: ['Payment', 'Estimate', 'Bill'],
  },
  {
    layout: 'quickbooks_iif_invoices',
    column: 'TRNSTYPE',
    imported: ['INVOICE', 'CREDIT MEMO'],
    warned: ['CASH SALE', 'CASH REFUND'],
    leftOut: ['PAYMENT', 'ESTIMATES', 'BILL'],
  },
  {
    layout: 'quickbooks_desktop_customers',
    column: 'Active Status',
    imported: ['Active'],
    warned: ['Not-active'],
    leftOut: [],
  },
];

test('where a report does not say what is open, sales that were paid at once are named with what to do about them', () => {
  const header = ['Type', 'Date', 'Num', 'Name', 'Item', 'Qty', 'Sales Price', 'Amount'];
  const row = ['Sales Receipt', '01/15/2026', '7', 'Harbor Inn', 'Lamp', '1', '10', '10'];
  const { imported, flaws } = staged({ kind: 'documents', header }, [row]);
  assert.deepEqual(imported, [true]);
  assert.match(flaws[0]?.hint ?? '', /^They were paid at once, .* they count as open/);
});

test('each status of the programs is imported, imported with a warning, or left out', () => {
  for (const { layout: id, column, imported, warned, leftOut } of PROGRAMS) {
    const layout = LAYOUTS.find((each) => each.id === id);
    const needs = (layout?.needs ?? []).map((names) => [names].flat()).filter((names) => !names.includes(column));
    const header = [column, ...needs.map(([name = '']) => name)];
    const become = (status: string) => {
      const { imported: came, flaws } = staged({ kind: layout?.kind ?? 'orders', header }, [
        [status, ...header.slice(1).map((name) => `${name} 1`)],
      ]);
      return came[0] === true ? flaws.flatMap((flaw) => (flaw.column === column ? flaw.rule : [])) : 'left out';
    };
    for (const status of imported) assert.deepEqual(become(status), [], `${id} ${status}`);
    for (const status of warned) assert.equal(become(status).length, 1, `${id} ${status}`);
    for (const status of leftOut) assert.equal(become(status), 'left out', `${id} ${status}`);
  }
});
