/** Names of the job queues. */

/** Attempts a transmission; the job's id is the transmission's. */
export const TRANSMIT_QUEUE = 'transmit';
/** Renders and stores an issued document; the job's id is the invoice's. */
export const RENDER_QUEUE = 'render';

/** One step of an import, identified by the job's data. */
export const IMPORT_QUEUE = 'import';

/** One step of planning a send batch, identified by the job's data. */
export const SEND_QUEUE = 'send';

/** Bills shipments that waited for their account to be complete; they are found when the job runs. */
export const BILL_QUEUE = 'bill';

export const QUEUES = [TRANSMIT_QUEUE, RENDER_QUEUE, IMPORT_QUEUE, SEND_QUEUE, BILL_QUEUE] as const;
