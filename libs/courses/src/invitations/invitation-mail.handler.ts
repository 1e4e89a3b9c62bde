import { Database } from '@colloquy/db';
import { INVITATION_DAYS } from '@colloquy/domain/vocabulary';
import { mailedToken, tokenHash } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Mailer, writeMail } from '@colloquy/platform/mail';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { INVITATION_TO_MAIL, SET_INVITATION_TOKEN } from './invitations.queries.ts';

interface InvitationToMail {
  readonly email: string;
  readonly courseTitle: string;
  readonly language: string;
  readonly invitedBy: string;
}

/**
 * Makes the token of an invitation and mails it, in the course's own language. The token follows
 * from the event, so that a repetition mails the same link; a renewed invitation is a new event
 * and ends the link before.
 */
@Injectable()
export class InvitationMailHandler extends EventHandler<'invitation.sent'> {
  readonly name = 'courses.invitation-mail';
  readonly handles = ['invitation.sent'] as const;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle({ id: eventId, type, payload }: EventOf<'invitation.sent'>): Promise<void> {
    const { invitationId } = payload;
    const values = [invitationId, this.clock.now()];
    const [invitation] = await this.database.query<InvitationToMail>(INVITATION_TO_MAIL, values);
    if (!invitation) return;
    const token = mailedToken(this.config.SECRET, type, eventId);
    await this.database.transaction((tx) =>
      tx.query(SET_INVITATION_TOKEN, [invitationId, tokenHash(token)]),
    );
    const { email, courseTitle, language, invitedBy } = invitation;
    const words = writeMail({
      kind: 'invitation',
      facts: { inviter: invitedBy, course: courseTitle, days: INVITATION_DAYS },
      link: `${this.config.PUBLIC_URL}/invitations/${token}`,
      locale: language,
    });
    await this.mailer.send({ to: email, ...words, idempotencyKey: `${type}:${eventId}` });
  }
}
