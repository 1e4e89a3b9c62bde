import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Following where one writes and is mentioned; choices for announcements and for staff. */
export class FollowingByItself1795772000000 implements MigrationInterface {
  name = 'FollowingByItself1795772000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "notification_settings" ADD "follows_written" boolean NOT NULL DEFAULT true, ADD "follows_mentioned" boolean NOT NULL DEFAULT true`,
    );
    await setCategories(runner, ORDERED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM "notification_preference" WHERE "category" IN ('ANNOUNCEMENTS', 'STAFF')`,
    );
    await setCategories(runner, BEFORE);
    await runner.query(
      `ALTER TABLE "notification_settings" DROP COLUMN "follows_written", DROP COLUMN "follows_mentioned"`,
    );
  }
}

/** In the order of the vocabulary. */
const ORDERED = [
  ...['MY_QUESTIONS', 'CONVERSATION', 'MY_POSTS', 'FOLLOWED', 'NEW_QUESTIONS', 'INVITATIONS'],
  ...['ANNOUNCEMENTS', 'DECISIONS', 'STANDING', 'STAFF'],
];
const BEFORE = [
  ...['MY_QUESTIONS', 'CONVERSATION', 'MY_POSTS', 'FOLLOWED', 'NEW_QUESTIONS', 'INVITATIONS'],
  ...['DECISIONS', 'STANDING'],
];

async function setCategories(runner: QueryRunner, words: readonly string[]): Promise<void> {
  const list = words.map((word) => `'${word}'`).join(', ');
  await runner.query(
    `ALTER TABLE "notification_preference" DROP CONSTRAINT "notification_preference_category_check"`,
  );
  await runner.query(
    `ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_category_check" CHECK ("category" in (${list}))`,
  );
}
