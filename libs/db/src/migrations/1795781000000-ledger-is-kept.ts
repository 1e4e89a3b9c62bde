import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of reputation refuses to be emptied too, as the audit log does. */
export class LedgerIsKept1795781000000 implements MigrationInterface {
  name = 'LedgerIsKept1795781000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TRIGGER "reputation_entry_is_kept" BEFORE TRUNCATE ON "reputation_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER "reputation_entry_is_kept" ON "reputation_entry"`);
  }
}
