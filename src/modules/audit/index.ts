/** Public interface of the audit module: recording events and entries, sealing, and verifying the chain. */
export { recordEvents, recordAuditedEvents, type AuditedEvent } from './store/record.ts';
export { accountsWaiting, sealWaiting } from './store/sequence.ts';
export { verifyChain, type ChainOffender, type ChainReport } from './store/verify-chain.ts';
export type { ChainHead } from './store/chain.ts';
