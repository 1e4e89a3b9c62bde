import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures tell when they changed. The check at night makes them anew; until then words decide. */
export class ChangedSignatures1795774000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `TRUNCATE "search_signature"`,
  `ALTER TABLE "search_signature" DROP COLUMN "signature"`,
  `ALTER TABLE "search_signature" ADD "signature" bytea NOT NULL`,
  `ALTER TABLE "search_signature" ADD "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL`,
  `CREATE INDEX "search_signature_changed_idx" ON "search_signature" ("course_id", "changed_at")`,
];

const DOWN = [
  `TRUNCATE "search_signature"`,
  `ALTER TABLE "search_signature" DROP COLUMN "changed_at"`,
  `ALTER TABLE "search_signature" DROP COLUMN "signature"`,
  `ALTER TABLE "search_signature" ADD "signature" bit(384) NOT NULL`,
];
