import { mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { suggestTags, TAG_NEIGHBOURS, type KnownTag } from '@colloquy/domain/search';
import { tagShownTo } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import { ScopeService } from '../finding/scope.service.ts';

const TAGS = `select t.id, t.question_count as "questionCount",
    array_prepend(t.name, coalesce((select array_agg(name) from tag_synonym where tag_id = t.id), '{}')) as names
  from tag t where t.course_id = $1 and ${tagShownTo('t', '$2')} order by t.question_count desc limit 2000`;

const TAGS_OF = `select post_id as "questionId", array_agg(tag_id) as "tagIds" from post_tag
  where post_id = any($1::int[]) group by post_id`;

/** Suggests tags for a text, from the threads like it that the viewer may see. */
@Injectable()
export class TaggingService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly scopes: ScopeService,
  ) {}

  /** Names, best first; none where the viewer may not read. */
  async suggest(
    access: CourseAccess,
    text: string,
    exceptId: number | null = null,
  ): Promise<string[]> {
    if (!mayRead(access) || text.trim() === '') return [];
    const scope = this.scopes.of(access);
    const [tags, hits] = await Promise.all([
      this.database.query<KnownTag>(TAGS, [access.course.id, access.actor.accountId]),
      this.engine.similar({ scope, text, exceptId, limit: TAG_NEIGHBOURS }),
    ]);
    const ids = hits.map(({ questionId }) => questionId);
    const rows = await this.database.query<{ questionId: number; tagIds: number[] }>(TAGS_OF, [
      ids,
    ]);
    const tagIds = new Map(rows.map((row) => [row.questionId, row.tagIds]));
    const neighbours = hits.map(({ questionId, score }) => ({
      score,
      tagIds: tagIds.get(questionId) ?? [],
    }));
    return suggestTags(text, tags, neighbours).flatMap(({ names }) => names.slice(0, 1));
  }
}
