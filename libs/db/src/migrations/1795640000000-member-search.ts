import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding people by a part of their name reads no whole roster. */
export class MemberSearch1795640000000 implements MigrationInterface {
  name = 'MemberSearch1795640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "account_name_trgm_idx" ON "account" USING gin ("name" gin_trgm_ops, "handle" gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "account_name_trgm_idx"`);
  }
}
