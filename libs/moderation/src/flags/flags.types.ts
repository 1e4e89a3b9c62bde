import {
  CLAIM_MAX,
  CLAIM_MIN,
  FlagKind,
  FlagState,
  NOTE_MAX,
  QUOTE_MAX,
  SOURCE_MAX,
} from '@colloquy/domain/vocabulary';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import '../enums.ts';

@ObjectType({ description: 'What somebody holds against a question, an answer or a comment.' })
export class Flag {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => FlagKind, { description: 'What is held against it.' })
  kind!: FlagKind;

  @Field(() => FlagState, { description: 'What became of it.' })
  state!: FlagState;

  @Field({ description: 'What the flagger added.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'Of an inaccuracy: the claim.' })
  claim!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an inaccuracy: the quoted place.' })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an inaccuracy: the reason or source.' })
  source!: string | null;

  @Field({ description: 'When it was raised.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field({ description: 'What the one who decided it added.' })
  decisionNote!: string;
}

@ObjectType({ description: 'A quoted place in an answer as it now is.' })
export class QuotedPlace {
  @Field({ description: 'Whether the quoted words still stand there.' })
  isUnchanged!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the place now; empty when taken out, null when it is not found.',
  })
  text!: string | null;
}

@ObjectType({ description: 'Why a thing is out of sight until somebody has reviewed it.' })
export class Hiding {
  @Field(() => [FlagKind], { description: 'What the flags say of it.' })
  kinds!: readonly FlagKind[];

  @Field(() => String, { nullable: true, description: 'What its author says to that.' })
  statement!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they said it.' })
  statementAt!: Date | null;
}

@InputType({ description: 'A flag to be raised, on a post or on a comment.' })
export class FlagInput {
  @Field(() => ID, { nullable: true, description: 'The question or answer; or give a comment.' })
  postId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The comment; or give a post.' })
  commentId?: string | null;

  @Field(() => FlagKind as object, { description: 'What is held against it.' })
  kind!: FlagKind;

  @Field(() => String, {
    nullable: true,
    description: `What is to be added, up to ${NOTE_MAX} characters; required for ACADEMIC_DISHONESTY and OTHER.`,
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `For INACCURATE: what is wrong, in one sentence of ${CLAIM_MIN} to ${CLAIM_MAX} characters.`,
  })
  claim?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `For INACCURATE: the place as it stands in the answer, up to ${QUOTE_MAX} characters.`,
  })
  quote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `For INACCURATE: the reason, or where it can be read, up to ${SOURCE_MAX} characters.`,
  })
  source?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For INACCURATE: the misconception that the answer shows.',
  })
  misconceptionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For DUPLICATE: number of the question that was asked before.',
  })
  duplicateOfNumber?: number | null;
}
