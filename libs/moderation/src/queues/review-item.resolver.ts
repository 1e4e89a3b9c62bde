import {
  Author,
  AuthorService,
  Comment,
  type CommentRow,
  Post,
  PostAccessService,
  type PostRow,
  type Reader,
  ThreadService,
} from '@colloquy/qa';
import { Database } from '@colloquy/db';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CaseReadsService, type CaseView } from '../cases/case-reads.service.ts';
import { Appeal, InaccuracyCase } from '../cases/cases.types.ts';
import { APPEAL_BY_ID, type AppealRow } from '../appeals/appeals.queries.ts';
import type { FlagRow } from '../flags/flags.queries.ts';
import { Flag } from '../flags/flags.types.ts';
import { SANCTION_BY_ID, type SanctionRow } from '../sanctions/sanctions.queries.ts';
import { Sanction } from '../sanctions/sanctions.types.ts';
import type { ReviewItemRow } from './items.queries.ts';
import { ReviewReadsService } from './review-reads.service.ts';
import { ReviewItem, ReviewVerdict } from './review.types.ts';

/** The evidence of an item: what it is about, and what was said and decided of it. */
@Resolver(() => ReviewItem)
export class ReviewItemResolver {
  constructor(
    private readonly database: Database,
    private readonly reads: ReviewReadsService,
    private readonly cases: CaseReadsService,
    private readonly threads: ThreadService,
    private readonly authors: AuthorService,
    private readonly posts: PostAccessService,
  ) {}

  @ResolveField(() => Post, { nullable: true, description: 'The post that it stands at.' })
  async post({ postId }: ReviewItemRow, _args: unknown, reader: Reader): Promise<PostRow | null> {
    if (postId === null) return null;
    const answer = await this.threads.answer(reader, postId);
    const question = await this.threads.question(reader, answer?.questionId ?? postId);
    return question && (answer ?? question);
  }

  @ResolveField(() => Comment, { nullable: true, description: 'The comment that it is about.' })
  async comment(
    { commentId }: ReviewItemRow,
    _args: unknown,
    { viewer }: Reader,
  ): Promise<CommentRow | null> {
    if (commentId === null) return null;
    return (await this.posts.comment(this.database, viewer, commentId)).comment;
  }

  @ResolveField(() => [Flag], { description: 'The flags that it is about, or that a case has.' })
  flags(item: ReviewItemRow, _args: unknown, reader: Reader): Promise<FlagRow[]> {
    return this.reads.flags(reader, item);
  }

  @ResolveField(() => InaccuracyCase, { nullable: true, description: 'The case to decide.' })
  inaccuracyCase(
    { caseId }: ReviewItemRow,
    _args: unknown,
    reader: Reader,
  ): Promise<CaseView | null> | null {
    return caseId === null ? null : this.cases.byId(reader, caseId);
  }

  @ResolveField(() => Appeal, { nullable: true, description: 'The appeal to answer.' })
  async appeal({ appealId }: ReviewItemRow): Promise<AppealRow | null> {
    if (appealId === null) return null;
    return (await this.database.query<AppealRow>(APPEAL_BY_ID, [appealId]))[0] ?? null;
  }

  @ResolveField(() => Sanction, {
    nullable: true,
    description: 'Of an appeal against one: the sanction.',
  })
  async sanction(item: ReviewItemRow): Promise<SanctionRow | null> {
    const appeal = await this.appeal(item);
    if (!appeal || appeal.sanctionId === null) return null;
    const values = [appeal.sanctionId];
    return (await this.database.query<SanctionRow>(SANCTION_BY_ID, values))[0] ?? null;
  }

  @ResolveField(() => ReviewVerdict, { nullable: true, description: 'The decision, if any.' })
  verdict({ decision }: ReviewItemRow): ReviewVerdict | null {
    return decision;
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who decided it.' })
  async decidedBy(item: ReviewItemRow, _args: unknown, reader: Reader): Promise<Author | null> {
    const answer = item.postId === null ? null : await this.threads.answer(reader, item.postId);
    const threadId = answer?.questionId ?? item.postId ?? 0;
    return this.authors.actorOf(reader, { courseId: item.courseId, threadId }, item.decidedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer holds it.' })
  isMine({ claimedById }: ReviewItemRow, _args: unknown, { viewer }: Reader): boolean {
    return claimedById !== null && claimedById === viewer.accountId;
  }

  @ResolveField(() => [ReviewItem], {
    description: 'What others decided on the same thing; empty until the viewer has decided.',
  })
  others(item: ReviewItemRow, _args: unknown, reader: Reader): Promise<ReviewItemRow[]> {
    return this.reads.others(reader, item);
  }
}
