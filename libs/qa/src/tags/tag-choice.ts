import type { CourseAccess } from '@colloquy/courses';
import type { Sql, Tx } from '@colloquy/db';
import { mayCreateTags } from '@colloquy/domain/permissions';
import { checkTags, tagNameOf } from '@colloquy/domain/validation';
import { type Problem, refuseProblems } from '@colloquy/domain/vocabulary';
import { CREATE_TAGS, RESOLVE_NAMES, type ResolvedName } from './tags.queries.ts';

/** The tags that a writer chose, under their own names, in the writer's order. */
export interface ChosenTags {
  readonly ids: readonly number[];
  /** As revisions keep them. */
  readonly names: readonly string[];
}

/** What a writer typed as tags, and the path of that field in the input. */
export interface TypedTags {
  readonly names: readonly string[];
  readonly path: string;
}

/** The tag that each name stands for, by name as typed. */
async function known(
  sql: Sql,
  courseId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, ResolvedName>> {
  const rows = await sql.query<ResolvedName>(RESOLVE_NAMES, [courseId, names]);
  return new Map(rows.map((row) => [row.name, row]));
}

/**
 * Turns names as typed into tags of the course: a synonym becomes its tag, repeats fall together,
 * and an unknown name becomes a new tag where the course lets the viewer make one.
 * @throws DomainError INVALID_INPUT with the place of each name that cannot be
 */
export async function chooseTags(
  tx: Tx,
  access: CourseAccess,
  typed: TypedTags,
  now: Date,
): Promise<ChosenTags> {
  refuseProblems(checkTags(typed.path, typed.names));
  const names = typed.names.map(tagNameOf);
  let tags = await known(tx, access.course.id, names);
  const fresh = [...new Set(names.filter((name) => !tags.has(name)))];
  if (fresh.length > 0) {
    refuseProblems(newTagProblems(access, names, typed.path, new Set(fresh)));
    await tx.query(CREATE_TAGS, [access.course.id, fresh, now]);
    tags = await known(tx, access.course.id, names);
  }
  const chosen = new Map(names.flatMap((name) => tags.get(name) ?? []).map((t) => [t.id, t.tag]));
  return { ids: [...chosen.keys()], names: [...chosen.values()] };
}

/** All that stands against these tags, without choosing them: for one answer about a whole form. */
export async function tagProblems(
  sql: Sql,
  access: CourseAccess,
  { names: typed, path }: TypedTags,
): Promise<Problem[]> {
  const problems = checkTags(path, typed);
  if (problems.length > 0) return problems;
  const names = typed.map(tagNameOf);
  const tags = await known(sql, access.course.id, names);
  return newTagProblems(access, names, path, new Set(names.filter((name) => !tags.has(name))));
}

function newTagProblems(
  { actor, course }: CourseAccess,
  names: readonly string[],
  path: string,
  fresh: ReadonlySet<string>,
): Problem[] {
  if (mayCreateTags(course, actor).allowed) return [];
  return names.flatMap((name, place) =>
    fresh.has(name) ? [{ path: `${path}.${place}`, code: 'UNKNOWN' }] : [],
  );
}

/**
 * Makes these the tags of a question. Counts of tags are not touched: call `countQuestion` with -1
 * before and 1 after.
 */
export async function putTags(tx: Tx, questionId: number, tags: ChosenTags): Promise<void> {
  await tx.query('delete from post_tag where post_id = $1', [questionId]);
  await giveTags(tx, questionId, tags);
}

/** As `putTags`, for a question that has none yet. */
export async function giveTags(tx: Tx, questionId: number, tags: ChosenTags): Promise<void> {
  await tx.query(
    `insert into post_tag (post_id, tag_id, position)
     select $1, id, place - 1 from unnest($2::int[]) with ordinality as k(id, place)`,
    [questionId, tags.ids],
  );
}
