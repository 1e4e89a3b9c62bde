import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Postings that may come again. */
export class PostingKeys1795771000000 implements MigrationInterface {
  name = 'PostingKeys1795771000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "posting_key"`);
  }
}

const statements = [
  `CREATE TABLE "posting_key" ("key" uuid NOT NULL, "account_id" integer NOT NULL, "content_hash" text NOT NULL, "result_id" integer, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4b3784ea5fb842bca2ddfcc5736" PRIMARY KEY ("key"))`,
  `CREATE INDEX "posting_key_account_idx" ON "posting_key" ("account_id")`,
  `CREATE INDEX "posting_key_created_idx" ON "posting_key" ("created_at")`,
  `ALTER TABLE "posting_key" ADD CONSTRAINT "FK_93d455dc8227b248cf2566385c5" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
