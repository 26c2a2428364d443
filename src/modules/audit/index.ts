/** The door of audit: what flows may call to leave events and entries behind. */
export { recordHappenings } from './store.ts';
