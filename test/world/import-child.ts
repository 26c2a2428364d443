/** A process that works on a piece of an import and is killed in the middle of it. Takes a JSON argument. */
import { openIdlePorts } from './idle-ports.ts';
import { workImport, type ImportStep } from '#flows/imports/work.ts';

interface ChildImport {
  readonly url: string;
  readonly dataDir: string;
  readonly step: ImportStep;
}

const { url, dataDir, step } = JSON.parse(process.argv[2] ?? '') as ChildImport;
const ports = await openIdlePorts({ url, dataDir });
const { database } = ports;
await workImport(
  {
    ...ports,
    database: {
      ...database,
      transaction: (accountIds, work, isolation) => {
        // The piece has begun, and its rows are about to be read.
        if (isolation === 'read') process.kill(process.pid, 'SIGKILL');
        return database.transaction(accountIds, work, isolation);
      },
    },
  },
  step,
);
