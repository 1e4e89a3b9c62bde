import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What handlers still have to do about events: the truth that queues only carry. */
export class EventTasks1795720000000 implements MigrationInterface {
  name = 'EventTasks1795720000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "event_task"`);
  }
}

const statements = [
  `CREATE TABLE "event_task" ("event_id" bigint NOT NULL, "handler" text NOT NULL, "aggregate" text NOT NULL, "type" text NOT NULL, "payload" jsonb NOT NULL, "request_id" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "queued_at" TIMESTAMP(3) WITH TIME ZONE, "dead_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text, CONSTRAINT "PK_e0a2a5f7d0c60c4dc7d2d8c8f0b" PRIMARY KEY ("event_id", "handler"))`,
  `CREATE INDEX "event_task_lane_idx" ON "event_task" ("handler", "aggregate", "event_id")`,
  `CREATE INDEX "event_task_unqueued_idx" ON "event_task" ("event_id") WHERE "queued_at" IS NULL AND "dead_at" IS NULL`,
];
