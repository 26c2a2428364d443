/** Reads referenced records of several kinds in one snapshot, to expand responses. Read-only. */
import type { CustomerId, InvoiceId, OrderId, ProductId, ShipmentId, TransactionId } from '#kernel/id.ts';
import type { Product } from '#model/catalog.ts';
import { owned } from '#model/owned.ts';
import type { Transaction } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadProducts } from '#modules/catalog/index.ts';
import { loadCustomers, type StoredCustomer } from '#modules/directory/index.ts';
import { loadTransactions } from '#modules/settlements/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadInvoiceAnswers, loadInvoiceRows, type InvoiceAnswer, type InvoiceRow } from '#flows/invoices/read.ts';
import { showOrders, type ShownOrder } from '#flows/orders/read.ts';
import { loadShipmentAnswers } from '#flows/shipments/read.ts';
import type { ShipmentAnswer } from '#flows/shipments/ship.ts';

/** Unknown ids are left out; the number of statements is independent of the number of ids. */
export interface Related {
  customers(ids: readonly CustomerId[]): Promise<readonly StoredCustomer[]>;
  products(ids: readonly ProductId[]): Promise<readonly Product[]>;
  orders(ids: readonly OrderId[]): Promise<readonly ShownOrder[]>;
  shipments(ids: readonly ShipmentId[]): Promise<readonly ShipmentAnswer[]>;
  invoices(ids: readonly InvoiceId[]): Promise<readonly InvoiceRow[]>;
  wholeInvoices(ids: readonly InvoiceId[]): Promise<readonly InvoiceAnswer[]>;
  transactions(ids: readonly TransactionId[]): Promise<readonly Transaction[]>;
}

export function readRelated<T>(
  ports: Ports,
  context: RequestContext,
  read: (related: Related) => Promise<T>,
): Promise<T> {
  return readSnapshot(ports, context, (tx) => read(relatedOf(tx, context)));
}

function relatedOf(tx: Tx, context: RequestContext): Related {
  const { accountId } = context;
  return {
    customers: async (ids) => [...(await loadCustomers(tx, owned(accountId, ids))).values()],
    products: async (ids) => [...(await loadProducts(tx, accountId, ids)).values()],
    orders: async (ids) => [...(await showOrders(tx, accountId, ids)).values()],
    shipments: (ids) => loadShipmentAnswers(tx, context, ids),
    invoices: (ids) => loadInvoiceRows(tx, context, ids),
    wholeInvoices: (ids) => loadInvoiceAnswers(tx, context, ids),
    transactions: async (ids) => [...(await loadTransactions(tx, accountId, ids)).values()],
  };
}
