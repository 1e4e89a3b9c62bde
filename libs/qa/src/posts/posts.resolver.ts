import { mayComment } from '@colloquy/domain/permissions';
import { VoteValue } from '@colloquy/domain/vocabulary';
import { Permission } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { authoredPost, AuthorService, type Reader } from './author.service.ts';
import { MarksService } from './marks.service.ts';
import { Author, Origin, Post } from './posts.types.ts';
import { threadOf, type PostRow } from './posts.queries.ts';
import { TextsService } from './texts.service.ts';
import { ThreadService } from './thread.service.ts';

const place = (post: PostRow) => ({ courseId: post.courseId, threadId: threadOf(post) });

/** What questions and answers have in common. */
@Resolver(() => Post)
export class PostsResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly authors: AuthorService,
    private readonly marks: MarksService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => String, { description: 'The text as typed.' })
  bodyMarkdown(post: PostRow, _args: unknown, { loaders }: Reader): Soon<string> {
    return post.bodyMarkdown ?? after(this.texts.of(loaders, post), (texts) => texts.bodyMarkdown);
  }

  @ResolveField(() => String, {
    description: 'The text rendered and sanitised, safe to put into a page.',
  })
  bodyHtml(post: PostRow, _args: unknown, { loaders }: Reader): Soon<string> {
    return post.bodyHtml ?? after(this.texts.of(loaders, post), (texts) => texts.bodyHtml);
  }

  @ResolveField(() => Author, { description: 'Who wrote it, as this viewer may know it.' })
  author(post: PostRow, _args: unknown, reader: Reader): Soon<Author> {
    return this.authors.authorOf(reader, authoredPost(post));
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who changed the text last.' })
  editedBy(post: PostRow, _args: unknown, reader: Reader): Soon<Author | null> {
    return this.authors.actorOf(reader, place(post), post.editedById);
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who deleted it.' })
  deletedBy(post: PostRow, _args: unknown, reader: Reader): Soon<Author | null> {
    return this.authors.actorOf(reader, place(post), post.deletedById);
  }

  @ResolveField(() => Origin, {
    nullable: true,
    description: 'Where an imported text came from; null for what was written here.',
  })
  origin(post: PostRow): Origin | null {
    const { originUrl: url, originAuthor: author, originAuthorUrl: authorUrl, licence } = post;
    return (url ?? author ?? licence) === null ? null : { url, author, authorUrl, licence };
  }

  @ResolveField(() => VoteValue, { nullable: true, description: "The viewer's own vote." })
  viewerVote(post: PostRow, _args: unknown, reader: Reader): Soon<VoteValue | null> {
    return after(this.marks.marksOf(reader, post), (marks) => marks.vote);
  }

  @ResolveField(() => Boolean, { description: 'Whether it is among the bookmarks of the viewer.' })
  viewerHasBookmarked(post: PostRow, _args: unknown, reader: Reader): Soon<boolean> {
    return after(this.marks.marksOf(reader, post), (marks) => marks.hasBookmarked);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may comment on it.' })
  async viewerCanComment(post: PostRow, _args: unknown, reader: Reader): Promise<Permission> {
    const access = await this.threads.accessOf(reader, post.courseId);
    return mayComment(post, access.actor);
  }
}
