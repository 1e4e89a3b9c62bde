import { CourseType } from '@colloquy/courses';
import { EndorsementKind, notFound } from '@colloquy/domain/vocabulary';
import { PersonType } from '@colloquy/identity';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Soon } from '@colloquy/platform/loaders';
import { Args, ArgsType, Field, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { difference, DiffSegment } from '../acts/difference.types.ts';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import type { AnswerRow, PostRow } from '../posts/posts.queries.ts';
import { Answer } from '../posts/posts.types.ts';
import { TextsService } from '../posts/texts.service.ts';
import { EndorsementLoaderService, type EndorsementView } from './endorsement-loader.service.ts';
import type { EndorsementRow } from './endorsements.queries.ts';
import { EndorsementsService } from './endorsements.service.ts';
import { Endorsement } from './endorsements.types.ts';

const SEEN =
  'Version of the answer that was read; EDIT_CONFLICT when it has changed since. Without it, the present one.';

@ArgsType()
export class EndorseAnswerArgs {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => EndorsementKind, { description: 'What is said of it.' })
  kind!: EndorsementKind;

  @Field(() => String, {
    nullable: true,
    description: 'What to add, plain text, up to 500 characters.',
  })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: SEEN })
  version?: number | null;
}

@Resolver(() => Endorsement)
export class EndorsementsResolver {
  constructor(
    private readonly endorsements: EndorsementsService,
    private readonly reads: EndorsementLoaderService,
    private readonly authors: AuthorService,
    private readonly texts: TextsService,
  ) {}

  @Mutation(() => Answer, { description: "Gives staff's word for an answer as it stands." })
  async endorseAnswer(
    @Request() { viewer, loaders }: Reader,
    @Args() { answerId, kind, note, version }: EndorseAnswerArgs,
  ): Promise<PostRow> {
    const words = { kind, note: note ?? '' };
    const { post } = await this.endorsements.endorse(viewer, rowId(answerId), words, version);
    loaders.clear();
    return post;
  }

  @Mutation(() => Answer, {
    description: 'Says that a suspended endorsement holds for the text as it now is.',
  })
  async confirmEndorsement(
    @Request() { viewer, loaders }: Reader,
    @Args('endorsementId', { type: () => ID, description: 'The endorsement.' }) id: string,
    @Args('version', { type: () => Int, nullable: true, description: SEEN })
    version: number | null,
  ): Promise<PostRow> {
    const { post } = await this.endorsements.confirm(viewer, rowId(id), version);
    loaders.clear();
    return post;
  }

  @Mutation(() => Answer, { description: 'Takes an endorsement back.' })
  async withdrawEndorsement(
    @Request() { viewer, loaders }: Reader,
    @Args('endorsementId', { type: () => ID, description: 'The endorsement.' }) id: string,
  ): Promise<PostRow> {
    const { post } = await this.endorsements.withdraw(viewer, rowId(id));
    loaders.clear();
    return post;
  }

  @ResolveField(() => PersonType, { description: 'Who gave it.' })
  async endorser(row: EndorsementView, _args: unknown, reader: Reader): Promise<PersonType> {
    const person = await this.authors.personOf(reader, row, row.endorserId);
    if (!person) throw notFound();
    return person;
  }

  @ResolveField(() => Answer, { description: 'The answer that it is about.' })
  answer(row: EndorsementView, _args: unknown, reader: Reader): Promise<AnswerRow> {
    return this.reads.answerOf(reader, row);
  }

  @ResolveField(() => [DiffSegment], {
    description: 'What changed in the text since it was endorsed; empty unless suspended.',
  })
  async difference(row: EndorsementView, _args: unknown, reader: Reader): Promise<DiffSegment[]> {
    if (row.suspendedAt === null) return [];
    const answer = await this.reads.answerOf(reader, row);
    const before = await this.reads.endorsedText(reader, row.id);
    const { bodyMarkdown } = await this.texts.of(reader.loaders, answer);
    return before === null ? [] : difference(before, bodyMarkdown);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may confirm it.' })
  viewerCanConfirm(row: EndorsementView, _args: unknown, reader: Reader): Promise<Permission> {
    return this.reads.viewerCanConfirm(reader, row);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back.' })
  viewerCanWithdraw(row: EndorsementView, _args: unknown, reader: Reader): Promise<Permission> {
    return this.reads.viewerCanWithdraw(reader, row);
  }
}

@Resolver(() => Answer)
export class AnswerEndorsementsResolver {
  constructor(private readonly reads: EndorsementLoaderService) {}

  @ResolveField(() => [Endorsement], {
    description: "Staff's words for it, those in force first; suspended ones are marked.",
  })
  endorsements(answer: AnswerRow, _args: unknown, reader: Reader): Soon<EndorsementView[]> {
    return this.reads.ofAnswer(reader, answer);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may endorse it.' })
  viewerCanEndorse(answer: AnswerRow, _args: unknown, reader: Reader): Soon<Permission> {
    return this.reads.viewerCanEndorse(reader, answer);
  }
}

@Resolver(() => CourseType)
export class CourseEndorsementsResolver {
  constructor(private readonly reads: EndorsementLoaderService) {}

  @ResolveField(() => [Endorsement], {
    description: "The viewer's endorsements that edits have suspended, longest waiting first.",
  })
  suspendedEndorsements(
    course: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<EndorsementRow[]> {
    return this.reads.suspendedOf(reader, course.id);
  }
}
