import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An appeal may be against a decided flag, too; its two sides are told of decisions. */
export class FlagAppeals1795732000000 implements MigrationInterface {
  name = 'FlagAppeals1795732000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ups) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of downs) await runner.query(statement);
  }
}

const ups = [
  `ALTER TABLE "appeal" ADD "flag_id" integer`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "appeal_flag_key" UNIQUE ("flag_id", "account_id")`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_832ef6490dff43a4c3c90f1bc44" FOREIGN KEY ("flag_id") REFERENCES "flag"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY'))`,
];

const downs = [
  `DELETE FROM "notification" WHERE "kind" IN ('HIDDEN', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED')`,
  `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY'))`,
  `ALTER TABLE "appeal" DROP COLUMN "flag_id"`,
];
