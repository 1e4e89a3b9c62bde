import { CourseAccessService, mayRead } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import {
  type Actor,
  type Decision,
  hasAbility,
  isStaff,
  mayDecideSuggestedEdit,
  mayEdit,
  maySeeReply,
  refuse,
} from '@colloquy/domain/permissions';
import { Ability, SuggestedEditState } from '@colloquy/domain/vocabulary';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import { type Batch, grouped, inOrder } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../posts/author.service.ts';
import type { AnswerRow, PostRow, QuestionRow } from '../posts/posts.queries.ts';
import { TextsService } from '../posts/texts.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import {
  BASES_OF,
  PENDING_OF_COURSE,
  PENDING_OF_POSTS,
  SUGGESTED_BY_ID,
  type SuggestedEditRow,
} from './suggested-edits.queries.ts';

/** The text that a suggestion would change, or changed. */
export interface BaseText {
  readonly title: string | null;
  readonly bodyMarkdown: string;
}

/** Suggestions as readers see them: their proposers, and whoever may decide. */
@Injectable()
export class SuggestionReadsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly threads: ThreadService,
    private readonly texts: TextsService,
  ) {}

  /** Null for what does not exist or is not the viewer's to see. */
  async byId(reader: Reader, id: number): Promise<SuggestedEditRow | null> {
    const [row] = await this.database.query<SuggestedEditRow>(SUGGESTED_BY_ID, [id]);
    if (!row) return null;
    if (row.authorId === reader.viewer.accountId) return row;
    const post = await this.postOf(reader, row);
    if (!post) return null;
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return isFor(actor, post, row) ? row : null;
  }

  /** Those that wait on this post, oldest first. */
  async ofPost(reader: Reader, post: PostRow): Promise<SuggestedEditRow[]> {
    if (reader.viewer.accountId === null) return [];
    const { actor } = await this.threads.accessOf(reader, post.courseId);
    const rows = await reader.loaders.of(this.#pending, () => this.#pending).load(post.id);
    return rows.filter((row) => isFor(actor, post, row));
  }

  /** Those that wait in this course for the viewer's decision, and the viewer's own. */
  async ofCourse(
    { viewer }: Reader,
    courseId: number,
    args: PageArgs,
  ): Promise<Connection<SuggestedEditRow>> {
    const page = pageOf(args, 1);
    const access = await this.courses.byId(viewer, courseId);
    if (viewer.accountId === null || !mayRead(access)) return connectionOf([], page, () => []);
    const { actor } = access;
    const rows = await this.database.query<SuggestedEditRow>(PENDING_OF_COURSE, [
      ...[courseId, actor.accountId, isStaff(actor), actor.cohortId],
      ...[hasAbility(actor, Ability.EDIT), page.after?.[0] ?? 0, page.first + 1],
    ]);
    return connectionOf(rows, page, (row) => [row.id]);
  }

  /** The post, unless the viewer may not or no longer see it. */
  async postOf(reader: Reader, row: SuggestedEditRow): Promise<QuestionRow | AnswerRow | null> {
    const question = await this.threads.question(reader, row.threadId);
    if (!question || row.isOnQuestion) return question;
    const answer = await this.threads.answer(reader, row.postId);
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return answer && maySeeReply(actor, answer) ? answer : null;
  }

  /** While it waits, what stands now; once decided, what it began from. */
  async baseOf(reader: Reader, row: SuggestedEditRow): Promise<BaseText | null> {
    const post = await this.postOf(reader, row);
    if (!post) return null;
    if (row.state !== SuggestedEditState.PENDING)
      return reader.loaders.of(this.#bases, () => this.#bases).load(row.id);
    const { bodyMarkdown } = await this.texts.of(reader.loaders, post);
    return { bodyMarkdown, title: post.kind === 'QUESTION' ? post.title : null };
  }

  async viewerCanDecide(reader: Reader, row: SuggestedEditRow): Promise<Decision> {
    const post = await this.postOf(reader, row);
    if (!post) return refuse('POST_DELETED');
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return mayDecideSuggestedEdit(row, post, actor);
  }

  readonly #pending: Batch<number, SuggestedEditRow[]> = async (ids) => {
    const rows = await this.database.query<SuggestedEditRow>(PENDING_OF_POSTS, [ids]);
    return grouped(ids, rows, (row) => row.postId);
  };

  readonly #bases: Batch<number, BaseText | null> = async (ids) => {
    const rows = await this.database.query<BaseText & { id: number }>(BASES_OF, [ids]);
    return inOrder(ids, rows, (row) => row.id);
  };
}

const isFor = (actor: Actor, post: PostRow, { authorId }: SuggestedEditRow): boolean =>
  actor.accountId !== null && (authorId === actor.accountId || mayEdit(post, actor).allowed);
