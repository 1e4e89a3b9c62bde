import { CourseAccessService, CourseType } from '@colloquy/courses';
import { FindingKind, FindingState } from '@colloquy/domain/vocabulary';
import { PersonService, PersonType } from '@colloquy/identity';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Post, type PostRow, type Reader, ThreadService } from '@colloquy/qa';
import {
  Args,
  Field,
  Float,
  ID,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import '../enums.ts';
import type { FindingRow } from './conduct.queries.ts';
import { ConductService } from './conduct.service.ts';

@ObjectType({ description: 'A number that a finding rests on.' })
export class FindingEvidence {
  @Field({ description: 'What was counted or measured.' })
  name!: string;

  @Field(() => Float, { description: 'The count, or a share between 0 and 1.' })
  value!: number;
}

@ObjectType({ description: 'What looks like people acting together, or against each other.' })
export class ConductFinding {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => FindingKind, { description: 'What it looks like.' })
  kind!: FindingKind;

  @Field(() => FindingState, { description: 'What a moderator made of it.' })
  state!: FindingState;

  @Field({ description: 'When it was seen first.' })
  foundAt!: Date;

  @Field({ description: 'When it was seen last.' })
  seenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a moderator judged it.' })
  judgedAt!: Date | null;

  @Field({ description: 'What the moderator added.' })
  judgeNote!: string;
}

@Resolver(() => ConductFinding)
export class ConductResolver {
  constructor(
    private readonly conduct: ConductService,
    private readonly persons: PersonService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => ConductFinding, {
    description: 'Says what a finding is; whoever is named in it is told that there is none.',
  })
  judgeFinding(
    @Request() { viewer }: Reader,
    @Args('id', { type: () => ID, description: 'The finding.' }) id: string,
    @Args('state', { type: () => FindingState, description: 'What it is.' }) state: FindingState,
    @Args('note', { type: () => String, nullable: true, description: 'What is to be added.' })
    note: string | null,
  ): Promise<FindingRow> {
    return this.conduct.judge(viewer, rowId(id), { state, note: note ?? '' });
  }

  @ResolveField(() => [PersonType], { description: 'The people in it.' })
  people({ accountIds }: FindingRow, _args: unknown, { loaders }: Reader): Promise<PersonType[]> {
    return Promise.all(accountIds.map((id) => this.persons.load(loaders, id)));
  }

  @ResolveField(() => [FindingEvidence], { description: 'The numbers that it rests on.' })
  evidence({ evidence }: FindingRow): FindingEvidence[] {
    return Object.entries(evidence).map(([name, value]) => ({ name, value: Number(value) }));
  }

  @ResolveField(() => Post, { nullable: true, description: 'Of an edit war: the post.' })
  async post({ postId }: FindingRow, _args: unknown, reader: Reader): Promise<PostRow | null> {
    if (postId === null) return null;
    const answer = await this.threads.answer(reader, postId);
    const question = await this.threads.question(reader, answer?.questionId ?? postId);
    return question && (answer ?? question);
  }
}

@Resolver(() => CourseType)
export class CourseConductResolver {
  constructor(
    private readonly conduct: ConductService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => [ConductFinding], {
    description: 'What the nightly search found, open ones first; for moderators and staff.',
  })
  async conductFindings(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args('state', { type: () => FindingState, nullable: true, description: 'Only these.' })
    state: FindingState | null,
  ): Promise<FindingRow[]> {
    return this.conduct.list(await this.courses.byId(viewer, course.id), state ?? null);
  }
}
