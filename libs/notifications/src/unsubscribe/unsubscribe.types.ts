import { NotificationCategory, SuppressionReason } from '@colloquy/domain/vocabulary';
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The kind of mails that a link in one of them can end.' })
export class MailSubscription {
  @Field(() => NotificationCategory, {
    nullable: true,
    description: 'What the mails are about; null: the digest.',
  })
  category!: NotificationCategory | null;

  @Field(() => String, { nullable: true, description: 'Title of the course, if it is about one.' })
  courseTitle!: string | null;
}

@ObjectType({ description: 'Why the viewer’s address is not mailed to.' })
export class MailProblem {
  @Field(() => SuppressionReason, { description: 'What happened.' })
  reason!: SuppressionReason;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;
}
