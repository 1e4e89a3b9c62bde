import { CourseType } from '@colloquy/courses';
import { type Connection, PageArgs, Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { difference, DiffSegment } from '../acts/difference.types.ts';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import type { PostRow } from '../posts/posts.queries.ts';
import { Author, Post } from '../posts/posts.types.ts';
import { SuggestedEdit, SuggestedEditConnection, SuggestEditInput } from './edits.types.ts';
import { NOBODY } from './nobody.ts';
import type { SuggestedEditRow } from './suggested-edits.queries.ts';
import { SuggestionReadsService } from './suggestion-reads.service.ts';
import { SuggestionsService } from './suggestions.service.ts';

@Resolver(() => SuggestedEdit)
export class SuggestionsResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly reads: SuggestionReadsService,
    private readonly authors: AuthorService,
  ) {}

  @Query(() => SuggestedEdit, {
    nullable: true,
    description: 'A suggested edit, for its proposer and for whoever may decide on it.',
  })
  suggestedEdit(
    @Request() reader: Reader,
    @Args('id', { type: () => ID, description: 'Permanent id.' }) id: string,
  ): Promise<SuggestedEditRow | null> {
    return this.reads.byId(reader, rowId(id));
  }

  @Mutation(() => SuggestedEdit, { description: 'Proposes a better text for a post.' })
  async suggestEdit(
    @Request() reader: Reader,
    @Args('input', { description: 'Which post, and the text.' }) input: SuggestEditInput,
  ): Promise<SuggestedEditRow> {
    const row = await this.suggestions.suggest(reader, rowId(input.postId), input);
    reader.loaders.clear();
    return row;
  }

  @Mutation(() => SuggestedEdit, { description: 'Applies or declines a suggested edit.' })
  async decideSuggestedEdit(
    @Request() reader: Reader,
    @Args('suggestedEditId', { type: () => ID, description: 'The suggested edit.' }) id: string,
    @Args('apply', { description: 'True applies it, false declines it.' }) apply: boolean,
    @Args('note', {
      type: () => String,
      nullable: true,
      description: 'A word to the proposer, up to 500 characters.',
    })
    note: string | null,
  ): Promise<SuggestedEditRow> {
    const row = await this.suggestions.decide(reader, rowId(id), { apply, note: note ?? '' });
    reader.loaders.clear();
    return row;
  }

  @ResolveField(() => Post, {
    nullable: true,
    description: 'The post; null when the viewer may no longer see it.',
  })
  post(row: SuggestedEditRow, _args: unknown, reader: Reader): Promise<PostRow | null> {
    return this.reads.postOf(reader, row);
  }

  @ResolveField(() => Author, {
    description: 'Who proposed it; somebody with a pseudonym in the thread keeps it here.',
  })
  async author(row: SuggestedEditRow, _args: unknown, reader: Reader): Promise<Author> {
    return (await this.authors.actorOf(reader, row, row.authorId)) ?? NOBODY;
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who decided; null while pending.' })
  decidedBy(row: SuggestedEditRow, _args: unknown, reader: Reader): Soon<Author | null> {
    return this.authors.actorOf(reader, row, row.decidedById);
  }

  @ResolveField(() => [DiffSegment], { description: 'What it changes in the title.' })
  async titleDifference(
    row: SuggestedEditRow,
    _args: unknown,
    reader: Reader,
  ): Promise<DiffSegment[]> {
    const base = await this.reads.baseOf(reader, row);
    return base ? difference(base.title ?? '', row.title ?? '') : [];
  }

  @ResolveField(() => [DiffSegment], { description: 'What it changes in the text.' })
  async difference(row: SuggestedEditRow, _args: unknown, reader: Reader): Promise<DiffSegment[]> {
    const base = await this.reads.baseOf(reader, row);
    return base ? difference(base.bodyMarkdown, row.bodyMarkdown) : [];
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may decide on it.' })
  viewerCanDecide(row: SuggestedEditRow, _args: unknown, reader: Reader): Promise<Permission> {
    return this.reads.viewerCanDecide(reader, row);
  }
}

@Resolver(() => CourseType)
export class CourseSuggestionsResolver {
  constructor(private readonly reads: SuggestionReadsService) {}

  @ResolveField(() => SuggestedEditConnection, {
    description: "Suggested edits that wait for the viewer's decision, and the viewer's own.",
  })
  suggestedEdits(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args() page: PageArgs,
  ): Promise<Connection<SuggestedEditRow>> {
    return this.reads.ofCourse(reader, course.id, page);
  }
}
