/** The transactions in QuickBooks' reports and IIF files: which are documents to a customer, and which bill nothing. Data. */
import type { LayoutStatus } from './layout.ts';

/** Documents to a customer. */
export const KINDS = {
  Invoice: 'invoice',
  'Sales Receipt': 'invoice',
  'Credit Memo': 'credit_note',
  Refund: 'credit_note',
  'Refund Receipt': 'credit_note',
};

/** Terms without a number of days. */
export const TERMS = { Consignment: '', Prepaid: 'prepaid', COD: 'cod' };

/** Where a report does not say what is open. */
export const PAID_AT_ONCE: Omit<LayoutStatus, 'column'> = {
  imported: ['Invoice', 'Credit Memo'],
  doubtful: ['Sales Receipt', 'Cash Sale', 'Refund', 'Refund Receipt', 'Cash Refund'],
  hint: 'They were paid at once, but the file has no column for it, so they count as open. Settle them after the import, or leave them out ("skip_when" in the mapping).',
};

const NAMES = [
  'Payment|Receive Payment|Deposit|Journal Entry|General Journal|Journal|Transfer|Charge|Statement Charge',
  'Estimate|Sales Order|Purchase Order|Delayed Charge|Delayed Credit|Time Charge|Time Activity|Billable Expense Charge',
  'Bill|Bill Payment|Bill Payment (Check)|Bill Payment (Credit Card)|Bill Credit|Bill Pmt -Check|Bill Pmt -CCard',
  'Vendor Credit|Item Receipt|Check|Cheque|Expense|Cash Expense|Cash Purchase|Credit Card Expense|Credit Card Charge',
  'Credit Card Credit|Credit Card Payment|CCard Refund|Inventory Qty Adjust|Inventory Adjust|Inventory Starting Value',
  'Build Assembly|Paycheck|Payroll Check|Payroll Adjustment|Payroll Refund|Liability Check|Liability Adjust',
  'YTD Adjustment|Tax Payment|Sales Tax Payment|Sales Tax Adjustment|Refund Check',
];

/** Reports of all transactions list them beside invoices. */
export const NOT_ISSUED: readonly string[] = NAMES.flatMap((line) => line.split('|'));

/** These names occur only in IIF files. */
export const IIF_OTHERS: readonly string[] =
  'BEGINBALCHECK|BILL REFUND|CCARD REFUND|CREDIT CARD|BILLPMT|BILLCCARD|ESTIMATES|PURCHORD|SALESORD'.split('|');
