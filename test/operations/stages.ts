/** The companies of the kept books: each used the product as far as the migration of its number goes, and nothing that came later. */

/** 5: orders. 6: shipments. 7: invoices. 8: money. 9: mail. 10: events from outside. 11: as before, with its log. 12: imports. */
export const STAGES = [5, 6, 7, 8, 9, 10, 11, 12] as const;

export const usernameOfStage = (stage: number): string => `stage-${stage}`;
export const keyOfStage = (stage: number): string => `qt_live_stage-${stage}-`.padEnd(48, 'x');
