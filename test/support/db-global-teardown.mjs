/* Ends the PostgreSQL that the set-up started, and leaves nothing of it. */
import { wipePostgres } from '../../infra/local/postgres.ts';

export default async function tearDown() {
  if (globalThis.testPostgresFolder) await wipePostgres(globalThis.testPostgresFolder);
}
