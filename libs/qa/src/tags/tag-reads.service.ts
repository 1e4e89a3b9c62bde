import { mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { tagNameOf } from '@colloquy/domain/validation';
import { grouped, inOrder, type Batch } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../posts/author.service.ts';
import type { TagChip } from '../posts/posts.queries.ts';
import {
  TAG_BY_NAME,
  TAG_TEXTS,
  TAGS_OF_COURSES,
  type TagRow,
  type TagTexts,
} from './tags.queries.ts';

/** All tags of one course, and the ways between them. */
export interface TagTree {
  readonly tags: readonly TagRow[];
  readonly byId: ReadonlyMap<number, TagRow>;
  readonly byParent: ReadonlyMap<number | null, readonly TagRow[]>;
}

/** Tags as readers see them: the whole tree of a course is one statement. */
@Injectable()
export class TagReadsService {
  constructor(private readonly database: Database) {}

  /** All tags of a course that the viewer may know of, most used first. */
  async ofCourse(reader: Reader, access: CourseAccess): Promise<readonly TagRow[]> {
    return mayRead(access) ? (await this.tree(reader, access.course.id)).tags : [];
  }

  /** By name or synonym. */
  async byName(access: CourseAccess, name: string): Promise<TagChip | null> {
    if (!mayRead(access) || name.includes('\u0000')) return null;
    const rows = await this.database.query<TagChip>(TAG_BY_NAME, [
      access.course.id,
      tagNameOf(name),
      access.actor.accountId,
    ]);
    return rows[0] ?? null;
  }

  /** The tree around a tag that the viewer has been shown. */
  tree({ viewer, loaders }: Reader, courseId: number): Promise<TagTree> {
    return loaders.of(this, () => this.#readTrees(viewer)).load(courseId);
  }

  texts({ loaders }: Reader, tagId: number): Promise<TagTexts | null> {
    return loaders.of(this.#readTexts, () => this.#readTexts).load(tagId);
  }

  #readTrees(viewer: Viewer): Batch<number, TagTree> {
    return async (courseIds) => {
      const values = [courseIds, viewer.accountId];
      const rows = await this.database.query<TagRow>(TAGS_OF_COURSES, values);
      return grouped(courseIds, rows, (row) => row.courseId).map(treeOf);
    };
  }

  readonly #readTexts: Batch<number, TagTexts | null> = async (ids) =>
    inOrder(ids, await this.database.query<TagTexts>(TAG_TEXTS, [ids]), (row) => row.id);
}

const treeOf = (tags: readonly TagRow[]): TagTree => ({
  tags,
  byId: new Map(tags.map((tag) => [tag.id, tag])),
  byParent: Map.groupBy(tags, (tag) => tag.parentId),
});
