import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the overview of a course reads besides its weeks: undecided cases, and misconceptions met. */
export class CourseHealth1795740000000 implements MigrationInterface {
  name = 'CourseHealth1795740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "inaccuracy_case_undecided_idx" ON "inaccuracy_case" ("course_id", "opened_at") WHERE "state" IN ('OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED')`,
    );
    await runner.query(
      `CREATE INDEX "flag_misconception_met_idx" ON "flag" ("course_id", "created_at") WHERE "misconception_id" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "flag_misconception_met_idx", "inaccuracy_case_undecided_idx"`);
  }
}
