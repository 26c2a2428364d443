/** For `node --test --test-global-setup`: one PostgreSQL for the whole run, without test data. */
import { shareCluster, type StartedCluster } from './postgres.ts';

let cluster: StartedCluster | undefined;

export async function globalSetup(): Promise<void> {
  cluster = await shareCluster();
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
}
