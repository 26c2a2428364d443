/** Things that others refer to, many of each kind at once, all in one snapshot: what an answer is expanded with. Changes nothing. */
import type { CustomerId, InvoiceId, OrderId, ProductId, ShipmentId, TransactionId } from '#kernel/id.ts';
import type { Product } from '#model/catalog.ts';
import { owned } from '#model/owned.ts';
import type { Transaction } from '#model/settlement.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadProducts } from '#modules/catalog/index.ts';
import { loadCustomers, type StoredCustomer } from '#modules/directory/index.ts';
import { loadTransactions } from '#modules/settlements/index.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { loadInvoiceAnswers, loadInvoiceRows, type InvoiceAnswer, type InvoiceRow } from './read-invoices.ts';
import { showOrders, type ShownOrder } from './read-orders.ts';
import { loadShipmentAnswers } from './read-shipments.ts';
import type { ShipmentAnswer } from './ship-shipments.ts';

/** Unknown ids are left out; a call is a few statements, however many ids. */
export interface Related {
  customers(ids: readonly CustomerId[]): Promise<readonly StoredCustomer[]>;
  products(ids: readonly ProductId[]): Promise<readonly Product[]>;
  orders(ids: readonly OrderId[]): Promise<readonly ShownOrder[]>;
  shipments(ids: readonly ShipmentId[]): Promise<readonly ShipmentAnswer[]>;
  invoices(ids: readonly InvoiceId[]): Promise<readonly InvoiceRow[]>;
  wholeInvoices(ids: readonly InvoiceId[]): Promise<readonly InvoiceAnswer[]>;
  transactions(ids: readonly TransactionId[]): Promise<readonly Transaction[]>;
}

export function lookAtRelated<T>(ports: Ports, asking: Asking, read: (related: Related) => Promise<T>): Promise<T> {
  return look(ports, asking, (tx) => read(relatedOf(tx, asking)));
}

function relatedOf(tx: Tx, asking: Asking): Related {
  const { accountId } = asking;
  return {
    customers: async (ids) => [...(await loadCustomers(tx, owned(accountId, ids))).values()],
    products: async (ids) => [...(await loadProducts(tx, accountId, ids)).values()],
    orders: async (ids) => [...(await showOrders(tx, accountId, ids)).values()],
    shipments: (ids) => loadShipmentAnswers(tx, asking, ids),
    invoices: (ids) => loadInvoiceRows(tx, asking, ids),
    wholeInvoices: (ids) => loadInvoiceAnswers(tx, asking, ids),
    transactions: async (ids) => [...(await loadTransactions(tx, accountId, ids)).values()],
  };
}
