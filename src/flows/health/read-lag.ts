/** How far the workers lag behind, for probes and metrics. Read without an account: the queue tables belong to none. */
import { readQueueLag, type QueueLag } from '#views/queue-lag.ts';
import type { Ports } from '#flows/kit/ports.ts';

export type { QueueLag };

export const readLag = (ports: Pick<Ports, 'database'>): Promise<QueueLag> => readQueueLag(ports.database.alone);
