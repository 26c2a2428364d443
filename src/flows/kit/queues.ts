/** The job queues flows fill and workers empty, by name. */

/** One transmission attempted; the job's id is the transmission's. */
export const TRANSMIT_QUEUE = 'transmit';
/** One issued document drawn and stored; the job's id is the invoice's. */
export const RENDER_QUEUE = 'render';

/** One piece of an import's work; which one it is stands in its data. */
export const IMPORT_QUEUE = 'import';

/** One piece of a send batch's planning; which one it is stands in its data. */
export const SEND_QUEUE = 'send';

/** The shipments that waited for their account to be complete; which ones is found when it runs. */
export const BILL_QUEUE = 'bill';

export const QUEUES = [TRANSMIT_QUEUE, RENDER_QUEUE, IMPORT_QUEUE, SEND_QUEUE, BILL_QUEUE] as const;
