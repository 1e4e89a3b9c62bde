import { mayEdit, maySuggestEdit } from '@colloquy/domain/permissions';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { PostRow } from '../posts/posts.queries.ts';
import { Post } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { EditsService } from './edits.service.ts';
import { EditPostInput, Revision, SuggestedEdit } from './edits.types.ts';
import { type HistoryRow, RevisionsService } from './revisions.service.ts';
import type { SuggestedEditRow } from './suggested-edits.queries.ts';
import { SuggestionReadsService } from './suggestion-reads.service.ts';

@Resolver(() => Post)
export class EditsResolver {
  constructor(
    private readonly edits: EditsService,
    private readonly history: RevisionsService,
    private readonly suggestions: SuggestionReadsService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Post, { description: 'Changes the text of a post.' })
  async editPost(
    @Request() reader: Reader,
    @Args('input', { description: 'Which post, and the text.' }) input: EditPostInput,
  ): Promise<PostRow> {
    const edit = { ...input, reason: input.reason ?? '' };
    const { post } = await this.edits.edit(reader, rowId(input.postId), edit);
    reader.loaders.clear();
    return post;
  }

  @Mutation(() => Post, { description: 'Brings an earlier text of a post back, as a new edit.' })
  async rollBackPost(
    @Request() reader: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
    @Args('revisionNumber', { type: () => Int, description: 'Number of the revision.' })
    number: number,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'Why, up to 500 characters.',
    })
    reason: string | null,
  ): Promise<PostRow> {
    const to = { number, reason: reason ?? '' };
    const { post } = await this.edits.rollBack(reader, rowId(postId), to);
    reader.loaders.clear();
    return post;
  }

  @ResolveField(() => [Revision], { description: 'Every state of the text, newest first.' })
  revisions(post: PostRow, _args: unknown, { loaders }: Reader): Promise<HistoryRow[]> {
    return this.history.of(loaders, post);
  }

  @ResolveField(() => [SuggestedEdit], {
    description: 'Suggested edits that wait, for whoever may decide, and the own ones.',
  })
  suggestedEdits(post: PostRow, _args: unknown, reader: Reader): Promise<SuggestedEditRow[]> {
    return this.suggestions.ofPost(reader, post);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may change the text.' })
  viewerCanEdit(post: PostRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, post.courseId), ({ actor }) => mayEdit(post, actor));
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may propose a better text.' })
  viewerCanSuggestEdit(post: PostRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, post.courseId), ({ actor }) =>
      maySuggestEdit(post, actor),
    );
  }
}
