import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meanings come from another model and have another size. The check at night makes the documents
 * anew; until then words alone say what is alike.
 */
export class SentenceMeanings1795761000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return resize(runner, 384);
  }

  down(runner: QueryRunner): Promise<void> {
    return resize(runner, 256);
  }
}

async function resize(runner: QueryRunner, bits: number): Promise<void> {
  await runner.query('TRUNCATE "search_signature"');
  await runner.query(`ALTER TABLE "search_signature" ALTER COLUMN "signature" TYPE bit(${bits})`);
  await runner.query('UPDATE "search_thread" SET "meaning" = NULL WHERE "meaning" IS NOT NULL');
}
