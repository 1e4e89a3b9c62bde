import { TagPreferenceKind } from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { TagChip } from '../posts/posts.queries.ts';
import { TagReadsService } from './tag-reads.service.ts';
import { TagsService } from './tags.service.ts';
import { EditTagInput, NewTagArgs, Tag } from './tags.types.ts';

@Resolver(() => Tag)
export class TagsResolver {
  constructor(
    private readonly tags: TagsService,
    private readonly reads: TagReadsService,
  ) {}

  @Mutation(() => Tag, { description: 'Makes a tag; each course says who may.' })
  async createTag(
    @Request() { viewer, loaders }: Reader,
    @Args() { course, ...input }: NewTagArgs,
  ): Promise<TagChip> {
    const tag = await this.tags.create(viewer, course, input);
    loaders.clear();
    return tag;
  }

  @Mutation(() => Tag, { description: 'Changes a tag; for moderators and staff.' })
  async editTag(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'The tag and what to change.' }) input: EditTagInput,
  ): Promise<TagChip> {
    const tag = await this.tags.edit(viewer, rowId(input.tagId), input);
    loaders.clear();
    return tag;
  }

  @Mutation(() => Tag, {
    description: 'Makes one tag of two; the name of the first becomes a synonym. For staff.',
  })
  async mergeTags(
    @Request() { viewer, loaders }: Reader,
    @Args('fromId', { type: () => ID, description: 'The tag to give up.' }) fromId: string,
    @Args('intoId', { type: () => ID, description: 'The tag to keep.' }) intoId: string,
  ): Promise<TagChip> {
    const tag = await this.tags.merge(viewer, rowId(fromId), rowId(intoId));
    loaders.clear();
    return tag;
  }

  @Mutation(() => Tag, { description: 'Follows or mutes a tag, or with null does neither.' })
  async setTagPreference(
    @Request() { viewer, loaders }: Reader,
    @Args('tagId', { type: () => ID, description: 'The tag.' }) tagId: string,
    @Args('preference', {
      type: () => TagPreferenceKind,
      nullable: true,
      description: 'What the viewer wants of it.',
    })
    preference: TagPreferenceKind | null,
  ): Promise<TagChip> {
    const tag = await this.tags.prefer(viewer, rowId(tagId), preference ?? null);
    loaders.clear();
    return tag;
  }

  @ResolveField(() => String, { description: 'Longer description as typed.' })
  async descriptionMarkdown(tag: TagChip, _args: unknown, reader: Reader): Promise<string> {
    return (await this.reads.texts(reader, tag.id))?.descriptionMarkdown ?? '';
  }

  @ResolveField(() => String, { description: 'Longer description rendered and sanitised.' })
  async descriptionHtml(tag: TagChip, _args: unknown, reader: Reader): Promise<string> {
    return (await this.reads.texts(reader, tag.id))?.descriptionHtml ?? '';
  }

  @ResolveField(() => Tag, { nullable: true, description: 'The topic it is in; null for a topic.' })
  async parent(tag: TagChip, _args: unknown, reader: Reader): Promise<TagChip | null> {
    if (tag.parentId === null) return null;
    return (await this.reads.tree(reader, tag.courseId)).byId.get(tag.parentId) ?? null;
  }

  @ResolveField(() => [Tag], { description: 'Concepts in this topic, most used first.' })
  async children(tag: TagChip, _args: unknown, reader: Reader): Promise<readonly TagChip[]> {
    return (await this.reads.tree(reader, tag.courseId)).byParent.get(tag.id) ?? [];
  }

  @ResolveField(() => [String], { description: 'Other words that become this tag when typed.' })
  async synonyms(tag: TagChip, _args: unknown, reader: Reader): Promise<readonly string[]> {
    return (await this.reads.tree(reader, tag.courseId)).byId.get(tag.id)?.synonyms ?? [];
  }

  @ResolveField(() => [Tag], { description: 'What is better known first.' })
  async prerequisites(tag: TagChip, _args: unknown, reader: Reader): Promise<TagChip[]> {
    const { byId } = await this.reads.tree(reader, tag.courseId);
    return (byId.get(tag.id)?.requiresIds ?? []).flatMap((id) => byId.get(id) ?? []);
  }

  @ResolveField(() => TagPreferenceKind, {
    nullable: true,
    description: 'Whether the viewer follows or mutes it.',
  })
  async viewerPreference(
    tag: TagChip,
    _args: unknown,
    reader: Reader,
  ): Promise<TagPreferenceKind | null> {
    if (reader.viewer.accountId === null) return null;
    return (await this.reads.tree(reader, tag.courseId)).byId.get(tag.id)?.viewerPreference ?? null;
  }
}
