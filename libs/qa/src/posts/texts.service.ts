import { Database, type StructuredPart } from '@colloquy/db';
import {
  after,
  inOrder,
  type Batch,
  type RequestLoaders,
  type Soon,
} from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { PostRow, QuestionRow } from './posts.queries.ts';

/** The long columns of a post, which lists leave out. */
export interface Texts {
  readonly bodyMarkdown: string;
  readonly bodyHtml: string;
  readonly structured: StructuredPart | null;
}

type Loaded = Texts & { readonly excerpt: string };

const TEXTS = `select id, body_markdown as "bodyMarkdown", body_html as "bodyHtml", structured, excerpt
  from post where id = any($1::int[])`;

/** Gives the texts of a post: those read with it, else by one statement for all posts asked. */
@Injectable()
export class TextsService {
  constructor(private readonly database: Database) {}

  of(loaders: RequestLoaders, post: PostRow): Soon<Texts> {
    const { bodyMarkdown, bodyHtml } = post;
    if (bodyMarkdown !== undefined && bodyHtml !== undefined)
      return { bodyMarkdown, bodyHtml, structured: (post as QuestionRow).structured ?? null };
    const texts = loaders.of(this, () => this.#read).soon(post.id);
    return after(texts, (found) => found ?? { bodyMarkdown: '', bodyHtml: '', structured: null });
  }

  /** The first words of a post, plain. */
  excerptOf(loaders: RequestLoaders, { id }: PostRow): Soon<string> {
    return after(loaders.of(this, () => this.#read).soon(id), (found) => found?.excerpt ?? '');
  }

  readonly #read: Batch<number, Loaded | null> = async (ids) => {
    const rows = await this.database.query<Loaded & { id: number }>(TEXTS, [ids]);
    return inOrder(ids, rows, (row) => row.id);
  };
}
