/** Transactions in QuickBooks' reports and IIF files that bill nothing to a customer, by the names of Online and Desktop. Data. */

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
