import { Database } from '@colloquy/db';
import {
  DomainError,
  ErrorCode,
  REPLY_PICTURES_MAX,
  UPLOAD_MAX_BYTES,
} from '@colloquy/domain/vocabulary';
import { Config } from '@colloquy/platform/config';
import type { Viewer } from '@colloquy/platform/viewer';
import { AnswersService, CommentsService, UploadService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { Attachment, ParsedMail } from 'mailparser';
import { addressIn, type ReplyTarget } from '../email/addresses.ts';
import { SAID } from './inbound.queries.ts';
import type { NoticeReason } from './notices.ts';
import { attachmentsOf } from './reading.ts';
import { replyTextOf, withoutPlaces } from './reply-text.ts';

/** Who replies, where. */
export type Replier = Viewer & { readonly email: string; readonly course: string };

export interface Replied {
  readonly outcome: string;
  /** What the writer should hear of. */
  readonly notice: NoticeReason | null;
}

const isPicture = ({ contentType, size }: Attachment): boolean =>
  /^image\/(png|jpeg|gif|webp)$/.test(contentType) && size <= UPLOAD_MAX_BYTES;

const NOTICE_OF: { readonly [C in ErrorCode]?: NoticeReason } = {
  FORBIDDEN: 'REFUSED',
  NOT_FOUND: 'REFUSED',
  CONFLICT: 'REFUSED',
  INVALID_INPUT: 'TOO_LONG',
};

/** Makes a comment or an answer of a reply, by the rights that its writer has now. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly answers: AnswersService,
    private readonly uploads: UploadService,
    private readonly config: Config,
  ) {}

  /** @throws Error what is no refusal: it is tried again */
  async reply(replier: Replier, target: ReplyTarget, mail: ParsedMail): Promise<Replied> {
    const words = replyTextOf(mail, addressIn(this.config.MAIL_FROM));
    const attached = attachmentsOf(mail, words);
    const text = withoutPlaces(words);
    const pictures = attached.filter(isPicture).slice(0, REPLY_PICTURES_MAX);
    if (text === '' && pictures.length === 0) return { outcome: 'EMPTY', notice: 'EMPTY' };
    try {
      await this.#post(replier, target, text, pictures);
    } catch (error) {
      const notice = error instanceof DomainError ? NOTICE_OF[error.code] : undefined;
      if (!notice) throw error;
      return { outcome: notice, notice };
    }
    const isWhole = pictures.length === attached.length;
    return { outcome: target.becomes, notice: isWhole ? null : 'ATTACHMENTS' };
  }

  async #post(
    replier: Replier,
    { becomes, postId }: ReplyTarget,
    text: string,
    pictures: readonly Attachment[],
  ): Promise<void> {
    const shown = [];
    for (const { content } of pictures)
      shown.push((await this.uploads.store(replier, replier.course, content)).markdown);
    const body = [text, ...shown].filter((part) => part !== '').join('\n\n');
    const said = await this.database.query(SAID[becomes], [replier.accountId, postId, body]);
    if (said.length > 0) return;
    if (becomes === 'ANSWER') await this.answers.post(replier, postId, { body });
    else await this.comments.post(replier, postId, { body });
  }
}
