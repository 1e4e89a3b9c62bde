import { findPlace } from '@colloquy/domain/moderation';
import { isModerator, mayFlag } from '@colloquy/domain/permissions';
import { FlagKind } from '@colloquy/domain/vocabulary';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Soon } from '@colloquy/platform/loaders';
import {
  Author,
  AuthorService,
  Comment,
  type CommentRow,
  Post,
  type PostRow,
  Question,
  type QuestionRow,
  type Reader,
  TextsService,
  ThreadService,
} from '@colloquy/qa';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Misconception } from '../misconceptions/misconceptions.types.ts';
import type { MisconceptionRow } from '../misconceptions/misconceptions.queries.ts';
import { MisconceptionsService } from '../misconceptions/misconceptions.service.ts';
import { ThreadModerationService } from '../thread/thread-moderation.service.ts';
import { factsOfComment } from './flag-acts.ts';
import type { FlagRow } from './flags.queries.ts';
import { FlagsService } from './flags.service.ts';
import { Flag, FlagInput, Hiding, QuotedPlace } from './flags.types.ts';
import { StatementsService } from './statements.service.ts';

const POST_ID = { type: () => ID, nullable: true, description: 'The question or answer.' };
const COMMENT_ID = { type: () => ID, nullable: true, description: 'The comment.' };

const optionalId = (id: string | null | undefined): number | null => (id ? rowId(id) : null);

@Resolver(() => Flag)
export class FlagsResolver {
  constructor(
    private readonly flags: FlagsService,
    private readonly statements: StatementsService,
    private readonly misconceptions: MisconceptionsService,
    private readonly threads: ThreadService,
    private readonly authors: AuthorService,
  ) {}

  @Mutation(() => Flag, {
    description: 'Flags a post or comment of somebody else. The same flag again changes nothing.',
  })
  async flag(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'What is flagged, and why.' }) input: FlagInput,
  ): Promise<FlagRow> {
    const { kind, note, claim, quote, source, duplicateOfNumber } = input;
    const flag = await this.flags.raise(viewer, {
      ...{ postId: optionalId(input.postId), commentId: optionalId(input.commentId), kind },
      ...{ note: note ?? '', claim: claim ?? '', quote: quote ?? '', source: source ?? '' },
      misconceptionId: optionalId(input.misconceptionId),
      duplicateOfNumber: duplicateOfNumber ?? null,
    });
    loaders.clear();
    return flag;
  }

  @Mutation(() => Flag, { description: "Takes the viewer's own flag back while it is undecided." })
  async retractFlag(
    @Request() { viewer, loaders }: Reader,
    @Args('flagId', { type: () => ID, description: 'The flag.' }) flagId: string,
  ): Promise<FlagRow> {
    const flag = await this.flags.retract(viewer, rowId(flagId));
    loaders.clear();
    return flag;
  }

  @Mutation(() => Boolean, {
    description: 'Says something, as its author, to the flags that hide a post or comment.',
  })
  async answerFlags(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', POST_ID) postId: string | null,
    @Args('commentId', COMMENT_ID) commentId: string | null,
    @Args('statement', { description: 'What reviewers read beside the flags.' }) statement: string,
  ): Promise<boolean> {
    const thing = { postId: optionalId(postId), commentId: optionalId(commentId) };
    await this.statements.state(viewer, thing, statement);
    loaders.clear();
    return true;
  }

  @ResolveField(() => Author, {
    nullable: true,
    description: 'Who raised it; for moderators, and for the one who did.',
  })
  async raisedBy(flag: FlagRow, _args: unknown, reader: Reader): Promise<Author | null> {
    const { actor } = await this.threads.accessOf(reader, flag.courseId);
    const isOwn = flag.accountId !== null && flag.accountId === reader.viewer.accountId;
    if (!isOwn && !isModerator(actor)) return null;
    const thread = await this.#threadOf(reader, flag);
    return this.authors.actorOf(reader, thread, flag.accountId);
  }

  @ResolveField(() => Misconception, {
    nullable: true,
    description: 'The misconception that the answer shows.',
  })
  misconception(
    { misconceptionId }: FlagRow,
    _args: unknown,
    { loaders }: Reader,
  ): Promise<MisconceptionRow | null> {
    return misconceptionId === null
      ? Promise.resolve(null)
      : this.misconceptions.load(loaders, misconceptionId);
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'Of a duplicate: the question that was asked before, if the viewer may see it.',
  })
  duplicateOf(flag: FlagRow, _args: unknown, reader: Reader): Soon<QuestionRow | null> {
    const { duplicateOfId } = flag;
    return duplicateOfId === null ? null : this.threads.question(reader, duplicateOfId);
  }

  async #threadOf(reader: Reader, { courseId, postId }: FlagRow) {
    const answer = await this.threads.answer(reader, postId);
    return { courseId, threadId: answer?.questionId ?? postId };
  }
}

@Resolver(() => Post)
export class PostFlagsResolver {
  constructor(
    private readonly moderation: ThreadModerationService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [Flag], { description: "The viewer's own flags on it." })
  async viewerFlags(post: PostRow, _args: unknown, reader: Reader): Promise<FlagRow[]> {
    if (reader.viewer.accountId === null) return [];
    const { ownFlags } = await this.moderation.ofPost(reader, post);
    return ownFlags.filter(({ postId, commentId }) => postId === post.id && commentId === null);
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may flag it at all; `viewerFlags` tells what they flagged.',
  })
  async viewerCanFlag(post: PostRow, _args: unknown, reader: Reader): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, post.courseId);
    return mayFlag(post, FlagKind.OTHER, [], actor);
  }

  @ResolveField(() => Hiding, {
    nullable: true,
    description: 'Why it is hidden, for its author and moderators; null unless it is.',
  })
  async hiding(post: PostRow, _args: unknown, reader: Reader): Promise<Hiding | null> {
    if (post.hiddenAt === null) return null;
    const { hidings } = await this.moderation.ofPost(reader, post);
    return hidings.find((row) => row.postId === post.id && row.commentId === null) ?? null;
  }
}

@Resolver(() => Comment)
export class CommentFlagsResolver {
  constructor(
    private readonly moderation: ThreadModerationService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [Flag], { description: "The viewer's own flags on it." })
  async viewerFlags(comment: CommentRow, _args: unknown, reader: Reader): Promise<FlagRow[]> {
    if (reader.viewer.accountId === null) return [];
    const { ownFlags } = await this.moderation.of(reader, comment.questionId);
    return ownFlags.filter(({ commentId }) => commentId === comment.id);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may flag it at all.' })
  async viewerCanFlag(comment: CommentRow, _args: unknown, reader: Reader): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, comment.courseId);
    return mayFlag(factsOfComment(comment), FlagKind.OTHER, [], actor);
  }

  @ResolveField(() => Hiding, {
    nullable: true,
    description: 'Why it is hidden, for its author and moderators; null unless it is.',
  })
  async hiding(comment: CommentRow, _args: unknown, reader: Reader): Promise<Hiding | null> {
    if (comment.hiddenAt === null) return null;
    const { hidings } = await this.moderation.of(reader, comment.questionId);
    return hidings.find(({ commentId }) => commentId === comment.id) ?? null;
  }
}

@Resolver(() => Flag)
export class QuotedPlaceResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly texts: TextsService,
  ) {}

  @ResolveField(() => QuotedPlace, {
    nullable: true,
    description: 'Of an inaccuracy: the quoted place in the answer as it now is.',
  })
  async place(flag: ShownFlag, _args: unknown, reader: Reader): Promise<QuotedPlace | null> {
    const { quote, quotePrefix: prefix, quoteSuffix: suffix } = flag;
    if (quote === null) return null;
    const text = flag.textNow ?? (await this.#textOf(reader, flag));
    const context = prefix === null || suffix === null ? null : { prefix, suffix };
    return text === null ? null : findPlace(text, quote, context);
  }

  async #textOf(reader: Reader, { postId }: FlagRow): Promise<string | null> {
    const answer = await this.threads.answer(reader, postId);
    return answer && (await this.texts.of(reader.loaders, answer)).bodyMarkdown;
  }
}

/** A flag, where it is at hand with the text that it is about. */
type ShownFlag = FlagRow & { readonly textNow?: string };
