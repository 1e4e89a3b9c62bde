import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that make another address an account's. */
export class EmailChanges1795790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account_token" ADD "email" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM "account_token" WHERE "purpose" IN ('CHANGE_EMAIL', 'RESTORE_EMAIL')`,
    );
    await runner.query(`ALTER TABLE "account_token" DROP COLUMN "email"`);
  }
}
