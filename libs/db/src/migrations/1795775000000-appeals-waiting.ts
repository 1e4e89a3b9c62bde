import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Site administrators are told of appeals that nobody in the course can answer. */
export class AppealsWaiting1795775000000 implements MigrationInterface {
  name = 'AppealsWaiting1795775000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const DROP = `ALTER TABLE "notification" DROP CONSTRAINT "notification_kind_check"`;

const UP = [
  DROP,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'INVITED', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED', 'APPEAL_WAITING', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY', 'SAVED_SEARCH', 'ANNOUNCEMENT', 'STAFF_DIGEST'))`,
];

const DOWN = [
  `DELETE FROM "notification" WHERE "kind" = 'APPEAL_WAITING'`,
  DROP,
  `ALTER TABLE "notification" ADD CONSTRAINT "notification_kind_check" CHECK ("kind" in ('QUESTION', 'INVITED', 'ANSWER', 'FOLLOWED_ANSWER', 'COMMENT', 'FOLLOWED_COMMENT', 'MENTION', 'ACCEPTED', 'ENDORSED', 'ENDORSEMENT_SUSPENDED', 'EDITED', 'EDIT_SUGGESTED', 'EDIT_DECIDED', 'CLOSED', 'HIDDEN', 'CLAIMED_INACCURATE', 'CASE_DECIDED', 'FLAG_UPHELD', 'FLAG_REJECTED', 'DECIDED_AGAINST', 'APPEAL_GRANTED', 'APPEAL_DISMISSED', 'CORRECTION', 'SANCTION_GIVEN', 'SANCTION_LIFTED', 'BADGE', 'ABILITY', 'SAVED_SEARCH', 'ANNOUNCEMENT', 'STAFF_DIGEST'))`,
];
