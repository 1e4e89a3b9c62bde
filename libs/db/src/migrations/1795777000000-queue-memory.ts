import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which queue knows of a task, so that one that lost its memory is told again. */
export class QueueMemory1795777000000 implements MigrationInterface {
  name = 'QueueMemory1795777000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "event_task" ADD "queued_in" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "event_task" DROP COLUMN "queued_in"`);
  }
}
