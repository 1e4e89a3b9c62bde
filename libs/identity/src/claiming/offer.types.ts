import { EMAIL_MAX } from '@colloquy/domain/vocabulary';
import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Who may claim an account that came with an import.' })
export class OfferAccountInput {
  @Field({ description: 'Handle of the account.' })
  handle!: string;

  @Field({
    description: `E-mail address of who owns it, at most ${EMAIL_MAX} characters; of no other account here.`,
  })
  ownerEmail!: string;
}

@ObjectType({ description: 'To whom an account was offered that nobody has claimed yet.' })
export class AccountOffer {
  @Field({ description: 'The address that the link was mailed to.' })
  email!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the link ends; null once it has.',
  })
  goodUntil!: Date | null;
}
