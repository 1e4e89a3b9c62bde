import { Database } from '@colloquy/db';
import { DomainError, ErrorCode, NotificationCategory } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Config } from '@colloquy/platform/config';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { ALLOW_MAIL, MAIL_PROBLEM } from '../email/addressee.ts';
import { numberIn, signed } from '../email/signing.ts';
import { PreferencesService } from '../preferences/preferences.service.ts';
import type { MailProblem, MailSubscription } from './unsubscribe.types.ts';

interface Named {
  readonly accountId: number;
  readonly courseId: number;
  /** Null: the digest. */
  readonly category: NotificationCategory | null;
}

/** Account $1 wants no more mail about category $3 in course $2, all else as it is. */
const NO_MORE = `
  insert into notification_preference (account_id, course_id, category, inbox, mail, push)
  values ($1, $2, $3, $4, 'NEVER', $5)
  on conflict (account_id, course_id, category) do update set mail = 'NEVER'`;

const NO_DIGEST = `
  insert into notification_settings (account_id, digest_rhythm) values ($1, 'NEVER')
  on conflict (account_id) do update set digest_rhythm = 'NEVER'`;

const COURSE = `select slug, title from course where id = $1`;

/** Ends mails for whoever holds a link of one, and lets them come again. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly preferences: PreferencesService,
  ) {}

  /** What the link can end; null for a link that is not ours. */
  async subscription(token: string): Promise<MailSubscription | null> {
    const named = this.#named(token);
    if (!named) return null;
    const [course] = await this.database.query<{ title: string }>(COURSE, [named.courseId]);
    return { category: named.category, courseTitle: course?.title ?? null };
  }

  /** Ends it; again changes nothing. @throws DomainError INVALID_TOKEN */
  async unsubscribe(token: string): Promise<void> {
    const named = this.#named(token);
    if (!named) throw new DomainError(ErrorCode.INVALID_TOKEN);
    const { accountId, courseId, category } = named;
    if (category === null) {
      await this.database.query(NO_DIGEST, [accountId]);
      return;
    }
    const [course] = await this.database.query<{ slug: string }>(COURSE, [courseId]);
    if (!course) return;
    const choices = await this.preferences.choicesOf(accountId, null);
    const now = choices.find((choice) => choice.category === category);
    const values = [accountId, courseId, category, now?.inbox ?? true, now?.push ?? false];
    await this.database.query(NO_MORE, values);
  }

  /** Why the address of the account is not mailed to; null when it is. */
  async problemOf(accountId: number): Promise<MailProblem | null> {
    const [problem] = await this.database.query<MailProblem>(MAIL_PROBLEM, [accountId]);
    return problem ?? null;
  }

  /** Mails go to the viewer's address again. @throws DomainError UNAUTHENTICATED */
  async allowMail(viewer: Viewer): Promise<void> {
    await this.database.query(ALLOW_MAIL, [signedIn(viewer)]);
  }

  #named(token: string): Named | null {
    const parts = signed(this.config.SECRET, 'unsubscribe', token);
    if (!parts) return null;
    const [account, course, word = ''] = parts;
    const category = Object.values(NotificationCategory).find(
      (each) => each.toLowerCase() === word,
    );
    return {
      ...{ accountId: numberIn(account), courseId: numberIn(course) },
      category: category ?? null,
    };
  }
}
