import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved searches tell of what is new, each thread once; every order of results has its index. */
export class SavedSearches1795735000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "search_thread_active_idx", "search_thread_helpful_idx"`);
    await runner.query(`DROP TABLE "saved_search_match"`);
    await runner.query(`DROP INDEX "saved_search_notifies_idx"`);
    await runner.query(`ALTER TABLE "saved_search" DROP COLUMN "needs"`);
    await runner.query(`ALTER TABLE "saved_search" ADD "seen_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`DELETE FROM "notification" WHERE "kind" = 'SAVED_SEARCH'`);
  }
}

const KINDS = [
  ...['QUESTION', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT'],
  ...['MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED'],
  ...['EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE'],
  ...['CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED'],
  ...['APPEAL_DISMISSED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE'],
  ...['ABILITY', 'SAVED_SEARCH'],
];

const statements = [
  `ALTER TABLE "saved_search" DROP COLUMN "seen_at"`,
  `ALTER TABLE "saved_search" ADD "needs" tsquery`,
  `CREATE INDEX "saved_search_notifies_idx" ON "saved_search" ("course_id") WHERE notifies`,
  `CREATE TABLE "saved_search_match" ("saved_search_id" integer NOT NULL, "question_id" integer NOT NULL, CONSTRAINT "PK_saved_search_match" PRIMARY KEY ("saved_search_id", "question_id"))`,
  `CREATE INDEX "saved_search_match_question_idx" ON "saved_search_match" ("question_id")`,
  `ALTER TABLE "saved_search_match" ADD CONSTRAINT "FK_cf5735669dd0ff8421346c92aba" FOREIGN KEY ("saved_search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_search_match" ADD CONSTRAINT "FK_9f0a20eed0530ccb3fd86f7211e" FOREIGN KEY ("question_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX "search_thread_active_idx" ON "search_thread" ("course_id", "last_activity_at" DESC, "question_id" DESC)`,
  `CREATE INDEX "search_thread_helpful_idx" ON "search_thread" ("course_id", "score" DESC, "question_id" DESC)`,
  `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in (${KINDS.map((kind) => `'${kind}'`).join(', ')}))`,
];
