import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { difference } from '../acts/difference.types.ts';
import { Injectable } from '@nestjs/common';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import { threadOf } from '../posts/posts.queries.ts';
import { textOf } from './revisions.queries.ts';

/** Thrown within the transaction of an edit that began from an older text. */
export class StaleBase extends Error {
  constructor(
    readonly found: PostForAct,
    /** The Markdown that the late writer wants. */
    readonly wanted: string,
  ) {
    super('the post has changed since the edit began');
  }
}

/** Tells the second of two writers what the first one made, so that neither text is lost. */
@Injectable()
export class EditConflictService {
  constructor(private readonly authors: AuthorService) {}

  /** Does the edit. @throws DomainError EDIT_CONFLICT, `current` carrying the text as it is now */
  async orTell<T>(reader: Reader, edit: () => Promise<T>): Promise<T> {
    try {
      return await edit();
    } catch (error) {
      // Named out here because names are read on another connection than the transaction's.
      throw error instanceof StaleBase ? await this.#conflict(reader, error) : error;
    }
  }

  async #conflict(reader: Reader, { found, wanted }: StaleBase): Promise<DomainError> {
    const { post } = found;
    const { title, bodyMarkdown: body, tags } = textOf(post);
    const place = { courseId: post.courseId, threadId: threadOf(post) };
    const editor = await this.authors.actorOf(reader, place, post.editedById ?? post.authorId);
    return new DomainError(ErrorCode.EDIT_CONFLICT, {
      current: {
        version: post.version,
        title,
        body,
        tags,
        editorName: editor?.name ?? '',
        difference: difference(body, wanted),
      },
    });
  }
}
