/** Which way a transaction moves a balance: fees and refunds raise it, all else lowers it. */
import type { TransactionContent } from '#model/settlement.ts';

export const raisesBalance = (transaction: Pick<TransactionContent, 'adjustmentType'>): boolean =>
  transaction.adjustmentType === 'fee' || transaction.adjustmentType === 'refund';
