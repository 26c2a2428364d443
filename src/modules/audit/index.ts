/** The door of audit: what flows may call to leave events and entries behind, seal them, and prove the chain. */
export { recordEvents, recordAuditedEvents, type AuditedEvent } from './store/record.ts';
export { accountsWaiting, sealWaiting } from './store/sequence.ts';
export { verifyChain, type ChainOffender, type ChainReport } from './store/verify-chain.ts';
export type { ChainHead } from './store/chain.ts';
