import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Threads in the index get the words by which filters find them now. The check at night makes the
 * documents anew; until then, and at once, nothing is missing.
 */
export class SearchMarks1795743000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_MARKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REMOVE_MARKS);
  }
}

const ADD_MARKS = `UPDATE "search_thread" t SET "words" = t."words" || array_to_tsvector(
    array(SELECT 't:' || id FROM unnest(t."tag_ids") id)
    || array(SELECT 'is:' || state FROM unnest(t."states") state)
    || array(SELECT 'w:' || id FROM unnest(t."author_ids") id)
    || array_remove(array['l:' || t."lesson_id", 'o:' || t."asker_id"], NULL)
    || array(SELECT 'i:' || w.lexeme FROM unnest(t."words") w WHERE 'A' = any(w.weights)))`;

const REMOVE_MARKS = `UPDATE "search_thread" t SET "words" = ts_delete(t."words",
    array(SELECT w.lexeme FROM unnest(t."words") w WHERE w.lexeme ~ '^(t|is|w|l|o|i):'))`;
