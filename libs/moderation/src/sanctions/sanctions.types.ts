import { Ability, REASON_MAX, SanctionKind } from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import '../enums.ts';

@ObjectType({ description: 'What a moderator or staff laid upon somebody, and why.' })
export class Sanction {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => SanctionKind, { description: 'What it is.' })
  kind!: SanctionKind;

  @Field(() => Ability, { nullable: true, description: 'The ability that it suspends.' })
  ability!: Ability | null;

  @Field({ description: 'Why, in the words of whoever gave it.' })
  reason!: string;

  @Field({ description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null: it does not.' })
  endsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the person said that they read it.' })
  acknowledgedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was ended before its time.' })
  liftedAt!: Date | null;

  @Field({ description: 'Why it was ended.' })
  liftReason!: string;
}

@ObjectType({ description: 'A page of sanctions.' })
export class SanctionConnection extends ConnectionType(Sanction, 'Sanction') {}

@InputType({ description: 'A sanction to be given.' })
export class GiveSanctionInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field({ description: 'Handle of the person.' })
  handle!: string;

  @Field(() => SanctionKind as object, { description: 'What it is.' })
  kind!: SanctionKind;

  @Field({ description: `Why; the person reads it. At most ${REASON_MAX} characters.` })
  reason!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'For the two suspensions, and only there: when it ends.',
  })
  endsAt?: Date | null;

  @Field(() => Ability as object, {
    nullable: true,
    description: 'For ABILITY_SUSPENDED, and only there: which.',
  })
  ability?: Ability | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The saved reply that the reason was written from.',
  })
  savedReplyId?: string | null;
}
