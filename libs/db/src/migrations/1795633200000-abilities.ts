import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do more in a course by their record or by staff's word, and from whom that is withheld. */
export class Abilities1795633200000 implements MigrationInterface {
  name = 'Abilities1795633200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ability_state"`);
  }
}

const statements = [
  `CREATE TABLE "ability_state" ("course_id" integer NOT NULL, "account_id" integer NOT NULL, "ability" text NOT NULL, "earned_at" TIMESTAMP(3) WITH TIME ZONE, "granted_at" TIMESTAMP(3) WITH TIME ZONE, "granted_until" TIMESTAMP(3) WITH TIME ZONE, "granted_by_id" integer, "grant_reason" text NOT NULL DEFAULT '', "suspended_at" TIMESTAMP(3) WITH TIME ZONE, "suspended_until" TIMESTAMP(3) WITH TIME ZONE, "suspended_by_id" integer, "suspend_reason" text NOT NULL DEFAULT '', CONSTRAINT "ability_state_ability_check" CHECK ("ability" in ('REVIEW', 'EDIT', 'DECIDE_FLAGS', 'CLOSE')), CONSTRAINT "PK_1d974a634068e1e5c928db7d1f1" PRIMARY KEY ("course_id", "account_id", "ability"))`,
  `ALTER TABLE "ability_state" ADD CONSTRAINT "FK_40225181f6bbb4251d0f851007d" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "ability_state" ADD CONSTRAINT "FK_b4b2c4837b1309de72270d2a703" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "ability_state" ADD CONSTRAINT "FK_5636482ee7b3b919eae5b6f6005" FOREIGN KEY ("granted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "ability_state" ADD CONSTRAINT "FK_cddd7d7adc369b9d876c98060c9" FOREIGN KEY ("suspended_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
];
