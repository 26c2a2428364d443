/** A caller's reference to a record: by our id, or by the id it has in the caller's own system ("external:4711"). */
import type { Id, IdKind } from '#kernel/id.ts';

export type Reference<K extends IdKind> = { readonly id: Id<K> } | { readonly external: string };
