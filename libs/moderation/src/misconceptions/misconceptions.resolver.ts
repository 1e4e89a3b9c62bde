import { CourseAccessService, CourseType, PlaceService } from '@colloquy/courses';
import {
  mayEndorseRefutation,
  mayKeepReviewTexts,
  mayMergeMisconceptions,
} from '@colloquy/domain/permissions';
import { PersonService, PersonType } from '@colloquy/identity';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MisconceptionRow, WeekRow } from './misconceptions.queries.ts';
import { MisconceptionsService } from './misconceptions.service.ts';
import {
  EditMisconceptionInput,
  Misconception,
  MisconceptionWeek,
} from './misconceptions.types.ts';

const ID_ARG = { type: () => ID, description: 'The misconception.' };

@Resolver(() => Misconception)
export class MisconceptionsResolver {
  constructor(
    private readonly misconceptions: MisconceptionsService,
    private readonly persons: PersonService,
    private readonly places: PlaceService,
  ) {}

  @Mutation(() => Misconception, {
    description: 'Names a misconception of a course; one that has the name is given back.',
  })
  createMisconception(
    @Request() { viewer }: Reader,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('title', { description: 'The wrong idea in one sentence.' }) title: string,
  ): Promise<MisconceptionRow> {
    return this.misconceptions.create(viewer, course, title);
  }

  @Mutation(() => Misconception, { description: 'Changes its name or what refutes it.' })
  async editMisconception(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'Which one, and what changes.' }) input: EditMisconceptionInput,
  ): Promise<MisconceptionRow> {
    const row = await this.misconceptions.edit(viewer, rowId(input.id), input);
    loaders.clear();
    return row;
  }

  @Mutation(() => Misconception, {
    description: "Gives staff's word for the refutation as it stands, or takes it back.",
  })
  async endorseMisconception(
    @Request() { viewer, loaders }: Reader,
    @Args('id', ID_ARG) id: string,
    @Args('endorsed', { description: 'Whether it is to be endorsed.' }) endorsed: boolean,
  ): Promise<MisconceptionRow> {
    const row = await this.misconceptions.endorse(viewer, rowId(id), endorsed);
    loaders.clear();
    return row;
  }

  @Mutation(() => Misconception, { description: 'Makes two that are the same one.' })
  async mergeMisconceptions(
    @Request() { viewer, loaders }: Reader,
    @Args('fromId', { type: () => ID, description: 'The one that goes.' }) fromId: string,
    @Args('intoId', { type: () => ID, description: 'The one that stays.' }) intoId: string,
  ): Promise<MisconceptionRow> {
    const row = await this.misconceptions.merge(viewer, rowId(fromId), rowId(intoId));
    loaders.clear();
    return row;
  }

  @ResolveField(() => [MisconceptionWeek], {
    description: 'How often it was named in the last half year, by week; weeks of none left out.',
  })
  weeks(row: MisconceptionRow, _args: unknown, { loaders }: Reader): Promise<readonly WeekRow[]> {
    return this.misconceptions.weeks(loaders, row.id);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who of the staff gave their word for the refutation.',
  })
  endorsedBy(
    { endorsedById }: MisconceptionRow,
    _args: unknown,
    { loaders }: Reader,
  ): Promise<PersonType> | null {
    return endorsedById === null ? null : this.persons.load(loaders, endorsedById);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may change it.' })
  async viewerCanEdit(row: MisconceptionRow, _args: unknown, reader: Reader): Promise<Permission> {
    return mayKeepReviewTexts((await this.places.load(reader, row.courseId)).actor);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may endorse the refutation.' })
  async viewerCanEndorse(
    row: MisconceptionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<Permission> {
    return mayEndorseRefutation((await this.places.load(reader, row.courseId)).actor);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may merge it into another.' })
  async viewerCanMerge(row: MisconceptionRow, _args: unknown, reader: Reader): Promise<Permission> {
    return mayMergeMisconceptions((await this.places.load(reader, row.courseId)).actor);
  }
}

@Resolver(() => CourseType)
export class CourseMisconceptionsResolver {
  constructor(
    private readonly reads: MisconceptionsService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => [Misconception], {
    description: 'Misconceptions of the course, the most often seen first, at most 200.',
  })
  async misconceptions(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name.' })
    search: string | null,
  ): Promise<MisconceptionRow[]> {
    return this.reads.list(await this.courses.byId(viewer, course.id), search ?? null);
  }
}
