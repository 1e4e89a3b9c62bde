import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The saved searches that were told of a thread stand together in one row of it, and one that asks
 * for words alone need not be read again to know whether a thread fits.
 */
export class ToldByThread1795786000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const statements = [
  `CREATE TABLE "saved_search_told" ("question_id" integer NOT NULL, "saved_search_ids" integer array NOT NULL, CONSTRAINT "PK_saved_search_told" PRIMARY KEY ("question_id"))`,
  `ALTER TABLE "saved_search_told" ADD CONSTRAINT "FK_b47b40841c98c585da933f4397d" FOREIGN KEY ("question_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `INSERT INTO "saved_search_told" SELECT "question_id", array_agg("saved_search_id") FROM "saved_search_match" GROUP BY "question_id"`,
  `DROP TABLE "saved_search_match"`,
  `ALTER TABLE "saved_search" ADD "words_alone" boolean NOT NULL DEFAULT false`,
];

const back = [
  `CREATE TABLE "saved_search_match" ("saved_search_id" integer NOT NULL, "question_id" integer NOT NULL, CONSTRAINT "PK_saved_search_match" PRIMARY KEY ("saved_search_id", "question_id"))`,
  `CREATE INDEX "saved_search_match_question_idx" ON "saved_search_match" ("question_id")`,
  `ALTER TABLE "saved_search_match" ADD CONSTRAINT "FK_cf5735669dd0ff8421346c92aba" FOREIGN KEY ("saved_search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_search_match" ADD CONSTRAINT "FK_9f0a20eed0530ccb3fd86f7211e" FOREIGN KEY ("question_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `INSERT INTO "saved_search_match" SELECT s."id", t."question_id" FROM "saved_search_told" t JOIN "saved_search" s ON s."id" = any(t."saved_search_ids")`,
  `DROP TABLE "saved_search_told"`,
  `ALTER TABLE "saved_search" DROP COLUMN "words_alone"`,
];
