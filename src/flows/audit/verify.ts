/**
 * Verifies an account in one snapshot: the audit chain, the number series, the quantity ledger, allocations and balances, every stored
 * document, and that no shipment is unbilled. Each check reports its first violation. Read-only.
 */
import { InvariantViolation } from '#kernel/assert.ts';
import type { Finding } from '#model/finding.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Check } from '#model/check.ts';
import { hashDocument } from '#model/invoice-json.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listAccountIds } from '#modules/access/index.ts';
import { verifyChain, type ChainHead, type ChainReport } from '#modules/audit/index.ts';
import { checkEn16931, loadDocuments } from '#modules/invoices/index.ts';
import {
  listIssuedContents,
  listRenderedFiles,
  type IssuedContent,
  type RenderedFile,
} from '#views/issued-contents.ts';
import { conclude, type Found } from '#views/check-result.ts';
import { verifyBilledQuantities, verifyQuantityLedger, verifyShippedIsInvoiced } from '#views/verify-ledger.ts';
import { verifyAllocations, verifyBalances } from '#views/verify-money.ts';
import { verifyNumbers } from '#views/verify-numbers.ts';
import { withoutTimeouts } from '#runtime/database/without-timeouts.ts';
import type { Ports } from '#flows/kit/ports.ts';

export type { ChainHead, ChainReport };

const BATCH = 200;

export interface BooksReport {
  readonly accountId: AccountId;
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Full report of the chain check. */
  readonly chain: ChainReport;
  /** To be stored externally and passed to a later verification. */
  readonly head: ChainHead;
  /** Number of audit entries not sealed yet, which the chain does not cover. */
  readonly waiting: number;
}

type VerifyPorts = Pick<Ports, 'database' | 'blobs' | 'clock'>;

/** The ids of all accounts of this installation. */
export function findAccounts(ports: Pick<Ports, 'database'>): Promise<AccountId[]> {
  return ports.database.transaction([], listAccountIds, 'read');
}

export async function verifyBooks(
  ports: VerifyPorts,
  accountId: AccountId,
  keptHead: ChainHead | null,
): Promise<BooksReport> {
  return ports.database.transaction([accountId], (tx) => verifyBooksIn(tx, ports, { accountId, keptHead }), 'read');
}

/** Within the caller's snapshot. */
export async function verifyBooksIn(
  tx: Tx,
  ports: VerifyPorts,
  { accountId, keptHead }: { readonly accountId: AccountId; readonly keptHead: ChainHead | null },
): Promise<BooksReport> {
  await withoutTimeouts(tx);
  const chain = await verifyChain(tx, accountId, keptHead);
  const checks = [
    checkOf(chain),
    await verifyNumbers(tx, accountId, ports.clock.now()),
    await verifyQuantityLedger(tx, accountId),
    await verifyBilledQuantities(tx, accountId),
    await verifyShippedIsInvoiced(tx, accountId),
    await verifyAllocations(tx, accountId),
    await verifyBalances(tx, accountId),
    await verifyContents(tx, accountId),
    await verifyFiles(tx, ports, accountId),
  ];
  return {
    accountId,
    ok: checks.every((check) => check.ok),
    checks,
    chain,
    head: chain.head,
    waiting: chain.waiting,
  };
}

/** Verifies only the chain. */
export function verifyAudit(
  ports: Pick<Ports, 'database'>,
  accountId: AccountId,
  keptHead: ChainHead | null,
): Promise<ChainReport> {
  return ports.database.transaction(
    [accountId],
    async (tx) => {
      await withoutTimeouts(tx);
      return verifyChain(tx, accountId, keptHead);
    },
    'read',
  );
}

function checkOf({ offender, verified, waiting }: ChainReport): Check {
  const label = offender?.position == null ? null : `position ${offender.position}`;
  const found: Found | null =
    offender === null
      ? null
      : { kind: 'audit_entry', id: offender.entryId, label, detail: `${offender.sentence} (${offender.what})` };
  const rest = waiting === 0 ? '' : ` ${waiting} more are waiting to be sealed.`;
  return conclude({
    name: 'audit_chain',
    checked: verified,
    offender: found,
    good: `${verified} sealed entries verified.${rest}`,
  });
}

/** Earlier versions issued invoices with only charges and no line (BR-16); they are accepted. */
const isBroken = ({ rule, severity }: Finding): boolean => severity === 'error' && rule !== 'BR-16';

/** Every issued document conforms to EN 16931's arithmetic (invariant 12) and is unchanged since its issue. */
async function verifyContents(tx: Tx, accountId: AccountId): Promise<Check> {
  let checked = 0;
  let offender: Found | null = null;
  for (let after: InvoiceId | null = null; offender === null;) {
    const batch: IssuedContent[] = await listIssuedContents(tx, accountId, { after, most: BATCH });
    const last = batch.at(-1);
    if (last === undefined) break;
    const documents = await loadDocuments(
      tx,
      accountId,
      batch.map((content) => content.id),
    );
    for (const content of batch) {
      const document = documents.get(content.id);
      const rule = document === undefined ? undefined : checkEn16931(document).find(isBroken);
      const what =
        document === undefined
          ? 'its content is missing'
          : hashDocument(document) !== content.contentHash
            ? 'its content differs from what was issued'
            : rule === undefined
              ? null
              : `it breaks ${rule.rule}: ${rule.sentence}`;
      if (what !== null) {
        offender = { kind: 'invoice', id: content.id, label: content.number, detail: `${content.number}: ${what}.` };
        break;
      }
      checked++;
    }
    after = last.id;
  }
  return conclude({
    name: 'documents',
    checked,
    offender,
    good: `${checked} documents are as they were issued and satisfy the calculation rules of EN 16931.`,
  });
}

/** Every rendered file exists and matches its hash. */
async function verifyFiles(tx: Tx, ports: VerifyPorts, accountId: AccountId): Promise<Check> {
  let checked = 0;
  let offender: Found | null = null;
  for (let after: RenderedFile | null = null; offender === null;) {
    const batch: RenderedFile[] = await listRenderedFiles(tx, accountId, { after, most: BATCH });
    const last = batch.at(-1);
    if (last === undefined) break;
    for (const file of batch) {
      const what = await faultOf(ports, file);
      if (what !== null) {
        offender = { kind: 'invoice', id: file.invoiceId, label: file.fileName, detail: `${file.fileName} ${what}.` };
        break;
      }
      checked++;
    }
    after = last;
  }
  return conclude({
    name: 'files',
    checked,
    offender,
    good: `${checked} rendered files are present and unchanged, byte for byte.`,
  });
}

async function faultOf(ports: VerifyPorts, file: RenderedFile): Promise<string | null> {
  try {
    return (await ports.blobs.get(file.hash)) === null ? 'is missing from the data directory' : null;
  } catch (error) {
    if (error instanceof InvariantViolation) return 'differs from what was rendered';
    throw error;
  }
}
