import { CourseAccessService, CourseType } from '@colloquy/courses';
import { mayAppealCase, mayContest, mayRepair, maySeeReply } from '@colloquy/domain/permissions';
import { Dispute } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, PageArgs, Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Soon } from '@colloquy/platform/loaders';
import {
  Answer,
  type AnswerRow,
  Author,
  AuthorService,
  difference,
  DiffSegment,
  Question,
  type QuestionRow,
  type Reader,
  TextsService,
  ThreadService,
} from '@colloquy/qa';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AppealRow } from '../appeals/appeals.queries.ts';
import { AppealsService } from '../appeals/appeals.service.ts';
import type { FlagRow } from '../flags/flags.queries.ts';
import { Flag } from '../flags/flags.types.ts';
import { ThreadModerationService } from '../thread/thread-moderation.service.ts';
import {
  CaseReadsService,
  type CaseView,
  factsOfView,
  type StepView,
} from './case-reads.service.ts';
import { CasesService } from './cases.service.ts';
import {
  Appeal,
  CaseStep,
  CorrectionNotice,
  CorrectionNoticeConnection,
  DisputedClaim,
  InaccuracyCase,
  LostAcceptance,
} from './cases.types.ts';
import { type CorrectionRow, CorrectionsService } from './corrections.service.ts';

const CASE_ID = { type: () => ID, description: 'The case.' };

@Resolver(() => InaccuracyCase)
export class CasesResolver {
  constructor(
    private readonly cases: CasesService,
    private readonly appealing: AppealsService,
    private readonly reads: CaseReadsService,
    private readonly clock: Clock,
  ) {}

  @Query(() => InaccuracyCase, {
    nullable: true,
    description: 'A case, for its parties and for reviewers; null for others.',
  })
  inaccuracyCase(
    @Request() reader: Reader,
    @Args('id', CASE_ID) id: string,
  ): Promise<CaseView | null> {
    return this.reads.byId(reader, rowId(id));
  }

  @Mutation(() => InaccuracyCase, {
    nullable: true,
    description: 'Says that the latest edit repairs the answer; a second person looks at it then.',
  })
  async repairAnswer(
    @Request() reader: Reader,
    @Args('caseId', CASE_ID) caseId: string,
    @Args('note', { type: () => String, nullable: true, description: 'What was repaired.' })
    note: string | null,
  ): Promise<CaseView | null> {
    const { id } = await this.cases.repair(reader.viewer, rowId(caseId), note ?? '');
    reader.loaders.clear();
    return this.reads.byId(reader, id);
  }

  @Mutation(() => InaccuracyCase, {
    nullable: true,
    description: 'Says, as its author, why the answer is right; a second person decides then.',
  })
  async contestCase(
    @Request() reader: Reader,
    @Args('caseId', CASE_ID) caseId: string,
    @Args('reason', { description: 'Why it is right as it stands.' }) reason: string,
  ): Promise<CaseView | null> {
    const { id } = await this.cases.contest(reader.viewer, rowId(caseId), reason);
    reader.loaders.clear();
    return this.reads.byId(reader, id);
  }

  @Mutation(() => Appeal, { description: 'Asks staff to look at a decided case again, once.' })
  async appealCase(
    @Request() { viewer, loaders }: Reader,
    @Args('caseId', CASE_ID) caseId: string,
    @Args('statement', { description: 'Why the decision is wrong.' }) statement: string,
  ): Promise<AppealRow> {
    const appeal = await this.appealing.againstCase(viewer, rowId(caseId), statement);
    loaders.clear();
    return appeal;
  }

  @ResolveField(() => [Flag], { description: 'The claims, with who is still behind them.' })
  claims({ flags }: CaseView): readonly FlagRow[] {
    return flags;
  }

  @ResolveField(() => [CaseStep], { description: 'What happened, oldest first.' })
  steps({ steps }: CaseView): readonly StepView[] {
    return steps;
  }

  @ResolveField(() => [Appeal], { description: 'Appeals of either side.' })
  appeals({ appeals }: CaseView): readonly AppealRow[] {
    return appeals;
  }

  @ResolveField(() => Answer, { description: 'The answer that it is about.' })
  answer({ answer }: CaseView): AnswerRow {
    return answer;
  }

  @ResolveField(() => [DiffSegment], {
    description: 'What changed in the answer since the case was opened; empty for nothing.',
  })
  difference({ answerMarkdown, textNow }: CaseView): DiffSegment[] {
    return difference(answerMarkdown, textNow);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may say it is repaired.' })
  viewerCanRepair(view: CaseView): Permission {
    return mayRepair(factsOfView(view).facts, view.actor, this.clock.now());
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may contest it.' })
  viewerCanContest(view: CaseView): Permission {
    return mayContest(factsOfView(view).facts, view.actor, this.clock.now());
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may appeal.' })
  viewerCanAppeal(view: CaseView): Permission {
    const { facts, appealed } = factsOfView(view);
    return mayAppealCase(facts, appealed, view.actor, this.clock.now());
  }
}

@Resolver(() => CaseStep)
export class CaseStepsResolver {
  constructor(private readonly authors: AuthorService) {}

  @ResolveField(() => Author, {
    nullable: true,
    description: 'Who did it, as the viewer may know them; null for the clock and for flaggers.',
  })
  by(step: StepView, _args: unknown, reader: Reader): Soon<Author | null> {
    if (step.act === 'FLAG' || step.act === 'RETRACT' || step.act === 'APPEAL') return null;
    const { courseId, threadId, accountId } = step;
    return this.authors.actorOf(reader, { courseId, threadId }, accountId);
  }
}

@Resolver(() => Answer)
export class AnswerDisputeResolver {
  constructor(
    private readonly moderation: ThreadModerationService,
    private readonly reads: CaseReadsService,
  ) {}

  @ResolveField(() => [DisputedClaim], {
    description: 'What is said to be wrong, while the answer is disputed; empty otherwise.',
  })
  async disputedClaims(answer: AnswerRow, _args: unknown, reader: Reader): Promise<FlagRow[]> {
    if (answer.dispute === Dispute.NONE) return [];
    const { cases, caseFlags } = await this.moderation.ofPost(reader, answer);
    const latest = cases.findLast(({ postId }) => postId === answer.id);
    return caseFlags.filter(
      ({ caseId, state }) => caseId === latest?.id && (state === 'OPEN' || state === 'UPHELD'),
    );
  }

  @ResolveField(() => InaccuracyCase, {
    nullable: true,
    description: 'Its latest case, for the parties and for reviewers; null for others.',
  })
  inaccuracyCase(answer: AnswerRow, _args: unknown, reader: Reader): Promise<CaseView | null> {
    return this.reads.ofAnswer(reader, answer);
  }
}

@Resolver(() => Question)
export class LostAcceptanceResolver {
  constructor(private readonly moderation: ThreadModerationService) {}

  @ResolveField(() => LostAcceptance, {
    nullable: true,
    description: 'For the asker: the accepted answer was found wrong, and no other is accepted.',
  })
  async lostAcceptance(
    question: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<LostAcceptance | null> {
    const { accountId } = reader.viewer;
    if (accountId === null || question.authorId !== accountId) return null;
    if (question.acceptedAnswerId !== null) return null;
    const { cases } = await this.moderation.of(reader, question.id);
    const lost = cases.findLast(({ unacceptedAt }) => unacceptedAt !== null);
    return lost?.unacceptedAt ? { at: lost.unacceptedAt } : null;
  }
}

@Resolver(() => CorrectionNotice)
export class CorrectionsResolver {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly threads: ThreadService,
    private readonly texts: TextsService,
  ) {}

  @Mutation(() => Boolean, { description: "Marks the viewer's own correction notices as seen." })
  async markCorrectionsSeen(
    @Request() { viewer, loaders }: Reader,
    @Args('ids', { type: () => [ID], description: 'The notices; at most 100.' }) ids: string[],
  ): Promise<boolean> {
    await this.corrections.markSeen(viewer, ids.slice(0, 100).map(rowId));
    loaders.clear();
    return true;
  }

  @ResolveField(() => Answer, {
    nullable: true,
    description: 'The answer; null when the viewer can no longer see it.',
  })
  async answer(row: CorrectionRow, _args: unknown, reader: Reader): Promise<AnswerRow | null> {
    const question = await this.threads.question(reader, row.questionId);
    const answer = question && (await this.threads.answer(reader, row.postId));
    if (!answer) return null;
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return maySeeReply(actor, answer) ? answer : null;
  }

  @ResolveField(() => [DiffSegment], {
    description: 'What changed in it since it was relied on; empty for nothing.',
  })
  async difference(row: CorrectionRow, _args: unknown, reader: Reader): Promise<DiffSegment[]> {
    const answer = await this.answer(row, null, reader);
    if (!answer) return [];
    const { bodyMarkdown } = await this.texts.of(reader.loaders, answer);
    return difference(row.answerMarkdown, bodyMarkdown);
  }
}

@Resolver(() => CourseType)
export class CourseCasesResolver {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly cases: CaseReadsService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => [InaccuracyCase], {
    description: "The viewer's own cases in the course, as author or flagger, the latest 50.",
  })
  viewerCases(course: CourseType, _args: unknown, reader: Reader): Promise<CaseView[]> {
    return this.cases.own(reader, course.id);
  }

  @ResolveField(() => CorrectionNoticeConnection, {
    description: "The viewer's correction notices in the course, newest first.",
  })
  async correctionNotices(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
    @Args('unseen', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those that the viewer has not seen.',
    })
    unseen: boolean | null,
  ): Promise<Connection<CorrectionRow>> {
    const access = await this.courses.byId(viewer, course.id);
    return this.corrections.own(access, unseen ?? false, page);
  }
}
