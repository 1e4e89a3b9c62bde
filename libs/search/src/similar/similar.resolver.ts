import { CourseType } from '@colloquy/courses';
import { foldedWords } from '@colloquy/domain/search';
import { hasAbility } from '@colloquy/domain/permissions';
import {
  Ability,
  DomainError,
  ErrorCode,
  SIMILAR_FROM_WORDS,
  SIMILAR_MAX,
} from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Question, ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SimilarQuestion } from '../finding/search.types.ts';
import { DeflectionsService, type DeflectionFigures } from './deflections.service.ts';
import { SimilarService, type SimilarThread } from './similar.service.ts';
import { Deflections } from './similar.types.ts';

/** As many as anybody may ask for at once. */
const FIRST_MAX = 20;
/** In objects of GraphQL: what reading so many by their keys would cost as well. */
const COMPLEXITY = 100;
/** More than three candidates say that none of them is it. */
const DUPLICATES_MAX = 3;

const shown = ({ question, title, reason }: SimilarThread): SimilarQuestion => ({
  ...{ question, reason, title: [...title] },
});

/** What the course has already, for those who are about to ask. */
@Resolver(() => CourseType)
export class CourseSimilarResolver {
  constructor(
    private readonly similar: SimilarService,
    private readonly deflected: DeflectionsService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [SimilarQuestion], {
    description: `Questions like this one, best first; empty below ${SIMILAR_FROM_WORDS} words.`,
    complexity: COMPLEXITY,
  })
  async similarQuestions(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('title', { description: 'What was typed so far.' }) title: string,
    @Args('first', {
      type: () => Int,
      nullable: true,
      defaultValue: SIMILAR_MAX,
      description: `How many at most, 1 to ${FIRST_MAX}.`,
    })
    first: number | null,
  ): Promise<SimilarQuestion[]> {
    const limit = first ?? SIMILAR_MAX;
    if (limit < 1 || limit > FIRST_MAX) throw outOfRange();
    const access = await this.threads.accessOf(reader, course.id);
    if (foldedWords(title).split(' ').length < SIMILAR_FROM_WORDS) return [];
    const like = { text: title, exceptId: null, limit };
    return (await this.similar.like(reader, access, like)).map(shown);
  }

  @ResolveField(() => Deflections, {
    nullable: true,
    description: 'Questions that need not be asked; null for all but staff.',
  })
  async deflections(
    course: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<DeflectionFigures | null> {
    return this.deflected.figures(await this.threads.accessOf(reader, course.id));
  }
}

const outOfRange = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'first', code: 'OUT_OF_RANGE', bound: FIRST_MAX }],
  });

/** What stands near a question by its words and meaning. */
@Resolver(() => Question)
export class QuestionSimilarResolver {
  constructor(
    private readonly similar: SimilarService,
    private readonly deflections: DeflectionsService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [SimilarQuestion], {
    description: 'Questions that may be the same, by its whole text; for reviewers and readers.',
    complexity: COMPLEXITY,
  })
  async related(question: QuestionRow, _args: unknown, reader: Reader): Promise<SimilarQuestion[]> {
    const access = await this.threads.accessOf(reader, question.courseId);
    const text = `${question.title} ${question.excerpt}`;
    const like = { text, exceptId: question.id, limit: SIMILAR_MAX };
    return (await this.similar.like(reader, access, like)).map(shown);
  }

  @ResolveField(() => [SimilarQuestion], {
    description: 'Questions that this is likely a duplicate of; empty for all but reviewers.',
    complexity: COMPLEXITY,
  })
  async possibleDuplicates(
    question: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<SimilarQuestion[]> {
    const access = await this.threads.accessOf(reader, question.courseId);
    const isReviewer = [Ability.REVIEW, Ability.CLOSE].some((ability) =>
      hasAbility(access.actor, ability),
    );
    if (!isReviewer) return [];
    const text = `${question.title} ${question.excerpt}`;
    const like = { text, exceptId: question.id, limit: DUPLICATES_MAX, isProposal: true };
    return (await this.similar.like(reader, access, like)).map(shown);
  }

  @Mutation(() => Question, {
    description: 'Says that a question answers what the viewer was about to ask.',
  })
  async sayAnswersMe(
    @Request() reader: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
    @Args('title', { description: 'What the viewer had typed.' }) title: string,
  ): Promise<QuestionRow> {
    return this.deflections.record(reader, rowId(questionId), title);
  }
}
