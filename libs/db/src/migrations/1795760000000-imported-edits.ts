import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an imported site's reputation owes to suggested edits. */
export class ImportedEdits1795760000000 implements MigrationInterface {
  name = 'ImportedEdits1795760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "imported_reputation" ADD "edit_days" date array NOT NULL DEFAULT '{}', ADD "edits_are_named" boolean NOT NULL DEFAULT false`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "imported_reputation" DROP COLUMN "edit_days", DROP COLUMN "edits_are_named"`,
    );
  }
}
