/** The job queues flows fill and workers empty, by name. */

/** One delivery attempted; the job's id is the delivery's. */
export const DELIVER_QUEUE = 'deliver';
/** One issued document drawn and stored; the job's id is the invoice's. */
export const RENDER_QUEUE = 'render';

export const QUEUES = [DELIVER_QUEUE, RENDER_QUEUE] as const;
