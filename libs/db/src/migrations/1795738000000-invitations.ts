import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was invited to answer what, and how likely helpers were to answer lately. */
export class Invitations1795738000000 implements MigrationInterface {
  name = 'Invitations1795738000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement);
  }
}

const statements = [
  `CREATE TABLE "answer_invitation" ("question_id" integer NOT NULL, "account_id" integer NOT NULL, "course_id" integer NOT NULL, "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_cb82efb5666d69a3289f7872448" PRIMARY KEY ("question_id", "account_id"))`,
  `CREATE INDEX "answer_invitation_account_idx" ON "answer_invitation" ("account_id", "course_id", "invited_at")`,
  `CREATE TABLE "helper" ("course_id" integer NOT NULL, "account_id" integer NOT NULL, "worths" real array NOT NULL, CONSTRAINT "PK_c11c5cfd2d07030657c5bed91bd" PRIMARY KEY ("course_id", "account_id"))`,
  `CREATE INDEX "helper_account_idx" ON "helper" ("account_id")`,
  `ALTER TABLE "answer_invitation" ADD CONSTRAINT "FK_43cac5de6838cccacaa3659f7b9" FOREIGN KEY ("question_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "answer_invitation" ADD CONSTRAINT "FK_443861e5b7f7bf23e323f675851" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "helper" ADD CONSTRAINT "FK_f20d7fde15da421bfe8610476e2" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "helper" ADD CONSTRAINT "FK_1375068f58a92fc35f2f553666e" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'INVITED', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY', 'SAVED_SEARCH', 'ANNOUNCEMENT', 'STAFF_DIGEST'))`,
  `ALTER TABLE "notification_preference" DROP CONSTRAINT "notification_preference_category_check"`,
  `ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_category_check" CHECK ("category" in ('MY_QUESTIONS', 'CONVERSATION', 'MY_POSTS', 'FOLLOWED', 'NEW_QUESTIONS', 'INVITATIONS', 'DECISIONS', 'STANDING'))`,
];

const back = [
  `DROP TABLE "answer_invitation", "helper"`,
  `DELETE FROM "notification" WHERE "kind" = 'INVITED'`,
  `DELETE FROM "notification_preference" WHERE "category" = 'INVITATIONS'`,
  `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY', 'SAVED_SEARCH', 'ANNOUNCEMENT', 'STAFF_DIGEST'))`,
  `ALTER TABLE "notification_preference" DROP CONSTRAINT "notification_preference_category_check"`,
  `ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_category_check" CHECK ("category" in ('MY_QUESTIONS', 'CONVERSATION', 'MY_POSTS', 'FOLLOWED', 'NEW_QUESTIONS', 'DECISIONS', 'STANDING'))`,
];
