/** Whether a transaction raises a balance: fees and refunds do, all others lower it. */
import type { TransactionContent } from '#model/settlement.ts';

export const raisesBalance = (transaction: Pick<TransactionContent, 'adjustmentType'>): boolean =>
  transaction.adjustmentType === 'fee' || transaction.adjustmentType === 'refund';
