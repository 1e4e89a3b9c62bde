import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import { mayCreateTags, mayEditTag, mayMergeTags } from '@colloquy/domain/permissions';
import { checkTagName, checkText, tagNameOf } from '@colloquy/domain/validation';
import {
  BODY_MAX,
  DomainError,
  ErrorCode,
  NOTE_MAX,
  notFound,
  refuseProblems,
  type TagPreferenceKind,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { mayRead } from '@colloquy/courses';
import { Injectable } from '@nestjs/common';
import { insist, signedIn } from '../acts/insist.ts';
import type { TagChip } from '../posts/posts.queries.ts';
import { RenderingService } from '../posts/rendering.service.ts';
import {
  addSynonyms,
  hasChildren,
  lockTags,
  mergeTag,
  putPrerequisites,
  putSynonyms,
  reaches,
  resolveNames,
  tagById,
} from './tag-changes.queries.ts';
import type { EditTagInput } from './tags.types.ts';

export interface NewTag {
  readonly name: string;
  readonly parent?: string | null;
  readonly excerpt?: string | null;
}

/** A tag being changed, in its transaction. */
interface Change {
  readonly tx: Tx;
  readonly access: CourseAccess;
  readonly tag: TagChip;
}

/** A tag has few other names and few things to know first. */
const LIST_MAX = 20;

const FORGET = 'delete from tag_preference where tag_id = $1 and account_id = $2';
const PREFER = `insert into tag_preference (tag_id, account_id, kind) values ($1, $2, $3)
  on conflict (tag_id, account_id) do update set kind = excluded.kind`;

/** Tends the tags of a course. */
@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly rendering: RenderingService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT (TAKEN also for a synonym) */
  async create(viewer: Viewer, slug: string, input: NewTag): Promise<TagChip> {
    const access = await this.courses.bySlug(viewer, slug);
    insist(mayCreateTags(access.course, access.actor));
    const name = tagNameOf(input.name);
    const excerpt = input.excerpt?.trim() ?? '';
    refuseProblems([
      ...checkTagName('name', name),
      ...checkText('excerpt', excerpt, { max: NOTE_MAX }),
    ]);
    return this.database.transaction(async (tx) => {
      await lockTags(tx, access.course.id);
      await refuseTaken(tx, access.course.id, [{ path: 'name', name, ownerId: null }]);
      const parentId = input.parent
        ? await topicId(tx, access.course.id, 'parent', input.parent)
        : null;
      const rows = await tx.query<{ id: number }[]>(
        `insert into tag (course_id, name, parent_id, excerpt, created_at)
         values ($1, $2, $3, $4, $5) returning id`,
        [access.course.id, name, parentId, excerpt, this.clock.now()],
      );
      return found(await tagById(tx, rows[0]?.id ?? 0));
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT with the path of the field */
  async edit(viewer: Viewer, tagId: number, input: EditTagInput): Promise<TagChip> {
    const actorId = signedIn(viewer);
    const { tag: seen, access } = await this.#visible(viewer, tagId);
    insist(mayEditTag(access.actor));
    return this.database.transaction(async (tx) => {
      await lockTags(tx, access.course.id);
      const tag = found(await tagById(tx, seen.id));
      const change = { tx, access, tag };
      await this.#texts(change, input);
      await rename(change, input.name);
      await move(change, input);
      await changeSynonyms(change, input.synonyms);
      await changePrerequisites(change, input.prerequisites);
      await audit(tx, this.clock.now(), {
        ...{ act: 'tag.edited', actorId, courseId: access.course.id },
        details: { tag: tag.name, ...input },
      });
      const edited = found(await tagById(tx, tag.id));
      if (edited.name !== tag.name || edited.parentId !== tag.parentId)
        await emitChange(change, this.clock.now());
      return edited;
    });
  }

  /**
   * Makes one tag of two; the first one's name becomes a synonym of the second. Not to be undone.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT for a tag with itself or of another course
   */
  async merge(viewer: Viewer, fromId: number, intoId: number): Promise<TagChip> {
    const actorId = signedIn(viewer);
    const { access } = await this.#visible(viewer, fromId);
    insist(mayMergeTags(access.actor));
    return this.database.transaction(async (tx) => {
      await lockTags(tx, access.course.id);
      const from = found(await tagById(tx, fromId));
      const into = await tagById(tx, intoId);
      if (into?.courseId !== from.courseId) throw notFound();
      if (from.id === into.id) refuseProblems([{ path: 'intoId', code: 'NOT_ALLOWED' }]);
      await mergeTag(tx, from, into);
      await audit(tx, this.clock.now(), {
        ...{ act: 'tags.merged', actorId, courseId: from.courseId },
        details: { from: from.name, into: into.name },
      });
      await emitChange({ tx, access, tag: into }, this.clock.now());
      return found(await tagById(tx, into.id));
    });
  }

  /** Follows, mutes, or with null does neither. @throws DomainError UNAUTHENTICATED, NOT_FOUND */
  async prefer(viewer: Viewer, tagId: number, kind: TagPreferenceKind | null): Promise<TagChip> {
    const accountId = signedIn(viewer);
    const { tag, access } = await this.#visible(viewer, tagId);
    if (access.actor.role === null)
      throw new DomainError(ErrorCode.FORBIDDEN, { reason: 'JOIN_THE_COURSE_FIRST' });
    await this.database.query(kind === null ? FORGET : PREFER, [
      ...[tag.id, accountId],
      ...(kind === null ? [] : [kind]),
    ]);
    return tag;
  }

  /** The tag, if the viewer may read its course. */
  async #visible(viewer: Viewer, tagId: number): Promise<{ tag: TagChip; access: CourseAccess }> {
    const tag = found(await tagById(this.database, tagId));
    const access = await this.courses.byId(viewer, tag.courseId);
    if (!mayRead(access)) throw notFound();
    return { tag, access };
  }

  async #texts({ tx, access, tag }: Change, input: EditTagInput): Promise<void> {
    const { excerpt, descriptionMarkdown: markdown } = input;
    if (typeof excerpt === 'string') {
      refuseProblems(checkText('input.excerpt', excerpt, { max: NOTE_MAX }));
      await tx.query('update tag set excerpt = $2 where id = $1', [tag.id, excerpt.trim()]);
    }
    if (typeof markdown === 'string') {
      refuseProblems(checkText('input.descriptionMarkdown', markdown, { max: BODY_MAX }));
      const { html } = await this.rendering.render(tx, access.course, markdown);
      await tx.query(
        'update tag set description_markdown = $2, description_html = $3 where id = $1',
        [tag.id, markdown, html],
      );
    }
  }
}

const emitChange = ({ tx, tag }: Change, now: Date): Promise<number> =>
  emit(tx, now, 'tag.changed', { courseId: tag.courseId, tagId: tag.id });

function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}

interface WantedName {
  readonly path: string;
  readonly name: string;
  /** The tag that may have the name already. */
  readonly ownerId: number | null;
}

/** @throws DomainError INVALID_INPUT for each name that another tag or its synonym has */
async function refuseTaken(tx: Tx, courseId: number, wanted: readonly WantedName[]): Promise<void> {
  const owners = await resolveNames(
    tx,
    courseId,
    wanted.map(({ name }) => name),
  );
  refuseProblems(
    wanted
      .filter(({ name, ownerId }) => owners.has(name) && owners.get(name) !== ownerId)
      .map(({ path }) => ({ path, code: 'TAKEN' })),
  );
}

/** The tag to be a parent. @throws DomainError INVALID_INPUT when unknown or itself within a topic */
async function topicId(tx: Tx, courseId: number, path: string, typed: string): Promise<number> {
  const name = tagNameOf(typed);
  const id = (await resolveNames(tx, courseId, [name])).get(name);
  const parent = id === undefined ? null : await tagById(tx, id);
  if (!parent)
    throw new DomainError(ErrorCode.INVALID_INPUT, { problems: [{ path, code: 'UNKNOWN' }] });
  if (parent.parentId !== null) refuseProblems([{ path, code: 'NOT_ALLOWED' }]);
  return parent.id;
}

async function rename({ tx, tag }: Change, typed: string | null | undefined): Promise<void> {
  if (typeof typed !== 'string') return;
  const name = tagNameOf(typed);
  if (name === tag.name) return;
  refuseProblems(checkTagName('input.name', name));
  await refuseTaken(tx, tag.courseId, [{ path: 'input.name', name, ownerId: tag.id }]);
  await tx.query('delete from tag_synonym where tag_id = $1 and name = $2', [tag.id, name]);
  await tx.query('update tag set name = $2 where id = $1', [tag.id, name]);
  await addSynonyms(tx, tag, [tag.name]);
}

async function move({ tx, tag }: Change, { parent, clearParent }: EditTagInput): Promise<void> {
  const path = 'input.parent';
  if (clearParent) await tx.query('update tag set parent_id = null where id = $1', [tag.id]);
  if (!parent || clearParent) return;
  const id = await topicId(tx, tag.courseId, path, parent);
  if (id === tag.id || (await hasChildren(tx, tag.id)))
    refuseProblems([{ path, code: 'NOT_ALLOWED' }]);
  await tx.query('update tag set parent_id = $2 where id = $1', [tag.id, id]);
}

async function changeSynonyms(
  { tx, tag }: Change,
  typed: string[] | null | undefined,
): Promise<void> {
  if (!typed) return;
  const path = 'input.synonyms';
  if (typed.length > LIST_MAX) refuseProblems([{ path, code: 'TOO_MANY', bound: LIST_MAX }]);
  const wanted = typed.map((word, place) => ({
    ...{ path: `${path}.${place}`, name: tagNameOf(word), ownerId: tag.id },
  }));
  refuseProblems(wanted.flatMap(({ path: at, name }) => checkTagName(at, name)));
  await refuseTaken(tx, tag.courseId, wanted);
  const current = found(await tagById(tx, tag.id));
  await putSynonyms(
    tx,
    tag,
    wanted.map(({ name }) => name).filter((name) => name !== current.name),
  );
}

async function changePrerequisites(
  { tx, tag }: Change,
  typed: string[] | null | undefined,
): Promise<void> {
  if (!typed) return;
  const path = 'input.prerequisites';
  if (typed.length > LIST_MAX) refuseProblems([{ path, code: 'TOO_MANY', bound: LIST_MAX }]);
  const names = typed.map(tagNameOf);
  const ids = await resolveNames(tx, tag.courseId, names);
  refuseProblems(
    names.flatMap((name, place) =>
      ids.has(name) ? [] : [{ path: `${path}.${place}`, code: 'UNKNOWN' as const }],
    ),
  );
  const wanted = names.map((name) => ids.get(name) ?? 0);
  for (const [place, id] of wanted.entries())
    if (await reaches(tx, id, tag.id))
      refuseProblems([{ path: `${path}.${place}`, code: 'NOT_ALLOWED' }]);
  await putPrerequisites(tx, tag.id, [...new Set(wanted)]);
}
