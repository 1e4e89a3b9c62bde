import { mayRollBack } from '@colloquy/domain/permissions';
import { Permission } from '@colloquy/platform/graphql';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { difference, DiffSegment } from '../acts/difference.types.ts';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import { threadOf } from '../posts/posts.queries.ts';
import { Author } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { Revision } from './edits.types.ts';
import { NOBODY } from './nobody.ts';
import type { HistoryRow } from './revisions.service.ts';

@Resolver(() => Revision)
export class RevisionsResolver {
  constructor(
    private readonly authors: AuthorService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => Author, { description: 'Who wrote it, as this viewer may know it.' })
  async editor({ post, editorId }: HistoryRow, _args: unknown, reader: Reader): Promise<Author> {
    const place = { courseId: post.courseId, threadId: threadOf(post) };
    return (await this.authors.actorOf(reader, place, editorId)) ?? NOBODY;
  }

  @ResolveField(() => [DiffSegment], {
    description: 'What changed in the title since the revision before; empty when nothing did.',
  })
  titleDifference({ title, previous }: HistoryRow): DiffSegment[] {
    return previous ? difference(previous.title ?? '', title ?? '') : [];
  }

  @ResolveField(() => [DiffSegment], {
    description: 'What changed in the text since the revision before; empty for the first.',
  })
  difference({ bodyMarkdown, previous }: HistoryRow): DiffSegment[] {
    return previous ? difference(previous.bodyMarkdown, bodyMarkdown) : [];
  }

  @ResolveField(() => [String], { description: 'Tags that the revision before did not have.' })
  tagsAdded({ tags, previous }: HistoryRow): string[] {
    return previous ? tags.filter((tag) => !previous.tags.includes(tag)) : [];
  }

  @ResolveField(() => [String], { description: 'Tags that only the revision before had.' })
  tagsRemoved({ tags, previous }: HistoryRow): string[] {
    return previous ? previous.tags.filter((tag) => !tags.includes(tag)) : [];
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may bring this text back.' })
  async viewerCanRollBack(
    { post }: HistoryRow,
    _args: unknown,
    reader: Reader,
  ): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, post.courseId);
    return mayRollBack(post, actor);
  }
}
