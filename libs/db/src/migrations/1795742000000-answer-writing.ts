import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who says that they are writing an answer. */
export class AnswerWriting1795742000000 implements MigrationInterface {
  name = 'AnswerWriting1795742000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "answer_writing"`);
  }
}

const statements = [
  `CREATE TABLE "answer_writing" ("question_id" integer NOT NULL, "account_id" integer NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_baa096bfab4ff9b0985d58cc0ae" PRIMARY KEY ("question_id", "account_id"))`,
  `CREATE INDEX "answer_writing_account_idx" ON "answer_writing" ("account_id")`,
  `ALTER TABLE "answer_writing" ADD CONSTRAINT "FK_e00b4d5f7309360a9a28fde7174" FOREIGN KEY ("question_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "answer_writing" ADD CONSTRAINT "FK_1f32a8622ceb7fbb4b366a6c0bd" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
