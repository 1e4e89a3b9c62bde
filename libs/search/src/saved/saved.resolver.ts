import { CourseType } from '@colloquy/courses';
import { SearchOrder } from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import { ThreadService } from '@colloquy/qa';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SavedSearchRow } from './saved.queries.ts';
import { SavedSearchesService } from './saved.service.ts';
import { SavedSearchType, SaveSearchInput, UpdateSavedSearchInput } from './saved.types.ts';

@Resolver(() => SavedSearchType)
export class SavedSearchesResolver {
  constructor(
    private readonly saved: SavedSearchesService,
    private readonly threads: ThreadService,
  ) {}

  @Query(() => [SavedSearchType], {
    description: "The viewer's saved searches by name; none for nobody.",
  })
  savedSearches(@Request() { viewer }: Reader): Promise<SavedSearchRow[]> {
    return this.saved.list(viewer);
  }

  @Mutation(() => SavedSearchType, {
    description: 'Keeps a search under a name; saving the same search again renames it.',
  })
  saveSearch(
    @Request() { viewer }: Reader,
    @Args('input', { description: 'What to save, and how.' }) input: SaveSearchInput,
  ): Promise<SavedSearchRow> {
    const order = input.order ?? SearchOrder.RELEVANCE;
    return this.saved.save(viewer, { ...input, course: input.course ?? null, order });
  }

  @Mutation(() => SavedSearchType, {
    description: 'Renames a saved search, or changes whether it tells of what is new.',
  })
  updateSavedSearch(
    @Request() { viewer }: Reader,
    @Args('input', { description: 'Which one, and what is to change.' })
    { id, name = null, notifies = null }: UpdateSavedSearchInput,
  ): Promise<SavedSearchRow> {
    return this.saved.update(viewer, rowId(id), { name, notifies });
  }

  @Mutation(() => Boolean, { description: 'Forgets a saved search; always true.' })
  async deleteSavedSearch(
    @Request() { viewer }: Reader,
    @Args('id', { type: () => ID, description: 'Which saved search.' }) id: string,
  ): Promise<boolean> {
    await this.saved.delete(viewer, rowId(id));
    return true;
  }

  @ResolveField(() => CourseType, {
    nullable: true,
    description:
      'The course in which it looks; null for all courses that the viewer takes part in.',
  })
  async course(@Parent() { courseId }: SavedSearchRow, @Request() reader: Reader) {
    return courseId === null ? null : (await this.threads.accessOf(reader, courseId)).course;
  }
}
