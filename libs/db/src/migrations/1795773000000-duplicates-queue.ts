import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A queue of questions that were probably asked before. */
export class DuplicatesQueue1795773000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return allow(runner, [...QUEUES, 'DUPLICATES', 'ENDORSEMENTS', 'APPEALS']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "review_item" WHERE "queue" = 'DUPLICATES'`);
    await allow(runner, [...QUEUES, 'ENDORSEMENTS', 'APPEALS']);
  }
}

const QUEUES = ['FLAGS', 'REPAIRS', 'SUGGESTED_EDITS', 'FIRST_POSTS', 'REOPENING'];

async function allow(runner: QueryRunner, queues: readonly string[]): Promise<void> {
  const list = queues.map((queue) => `'${queue}'`).join(', ');
  await runner.query(`ALTER TABLE "review_item" DROP CONSTRAINT "review_item_queue_check"`);
  await runner.query(
    `ALTER TABLE "review_item" ADD CONSTRAINT "review_item_queue_check" CHECK ("queue" in (${list}))`,
  );
}
