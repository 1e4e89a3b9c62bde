import '../enums.ts';
import {
  type Ability,
  AbilityStanding,
  type Badge,
  ReputationKind,
  TopicWord,
  Ability as Abilities,
  Badge as Badges,
} from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How the answers of a person did on a topic and its concepts.' })
export class TopicStanding {
  @Field({ description: 'Name of the tag.' })
  tag!: string;

  @Field(() => String, { nullable: true, description: 'Name of the topic that a concept is in.' })
  topic!: string | null;

  @Field(() => TopicWord as object, { description: 'The word for it.' })
  word!: TopicWord;

  @Field(() => Int, { description: 'Answers that helped.' })
  good!: number;
}

@ObjectType({ description: 'Somebody whose answers on a topic do well.' })
export class TopicHelper {
  @Field({ description: 'Their handle.' })
  handle!: string;

  @Field({ description: 'Their name.' })
  name!: string;

  @Field(() => TopicWord as object, { description: 'The word for how their answers do.' })
  word!: TopicWord;
}

@ObjectType({ description: 'A badge that was earned in this course.' })
export class EarnedBadge {
  @Field(() => Badges as object, { description: 'Which.' })
  badge!: Badge;

  @Field({ description: 'When it was given.' })
  awardedAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Number of the question it was earned in.' })
  questionNumber!: number | null;
}

@ObjectType({ description: 'How a person stands with one ability.' })
export class AbilityOverview {
  @Field(() => Abilities as object, { description: 'Which.' })
  ability!: Ability;

  @Field({ description: 'Whether they may use it now.' })
  isHeld!: boolean;

  @Field(() => AbilityStanding as object, { description: 'Why, or why not.' })
  standing!: AbilityStanding;

  @Field(() => Date, { nullable: true, description: 'When a grant or suspension ends.' })
  until!: Date | null;

  @Field({ description: 'What staff gave as the reason of a grant or suspension.' })
  reason!: string;

  @Field(() => Int, { description: 'Acts of its kind that turned out well.' })
  good!: number;

  @Field(() => Int, { description: 'Acts of its kind that did not.' })
  bad!: number;

  @Field(() => Int, { description: 'How many acts this course asks for at the least.' })
  minimum!: number;

  @Field(() => Float, { description: 'The share of good acts that it asks for, 0 to 1.' })
  ratio!: number;

  @Field(() => Int, { description: 'How many good acts are missing; 0 when the record suffices.' })
  missing!: number;

  @Field({ description: 'Whether the record of a reviewer is asked for and missing too.' })
  lacksReview!: boolean;
}

@ObjectType({ description: 'One line of the points of a person, which only they can read.' })
export class ReputationLine {
  @Field(() => ID, { description: 'Number of the line.' })
  id!: number;

  @Field(() => ReputationKind as object, { description: 'What gave or took the points.' })
  kind!: ReputationKind;

  @Field(() => Int, { description: 'Points; negative when taken or taken back.' })
  points!: number;

  @Field({ description: 'Day of the act, in UTC, as 2026-03-02.' })
  day!: string;

  @Field({ description: 'When the line was written.' })
  createdAt!: Date;

  @Field({ description: 'Whether others see a total without it.' })
  isHidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Title of the question it is about.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the question it is about.' })
  questionNumber!: number | null;

  @Field(() => ID, { nullable: true, description: 'The answer that it is about, if one.' })
  answerId!: number | null;
}

@ObjectType({ description: "A page of a person's points." })
export class ReputationLineConnection extends ConnectionType(ReputationLine, 'ReputationLine') {}

@ObjectType({ description: 'Where a person stands in one course, as the viewer may see it.' })
export class Standing {
  @Field({ description: 'Handle of the person.' })
  handle!: string;

  @Field({ description: 'Their name.' })
  name!: string;

  @Field({ description: 'Whether it is the viewer.' })
  isOwn!: boolean;
}

@InputType({ description: 'Whose ability changes, and why.' })
export class AbilityInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field({ description: 'Handle of the person.' })
  handle!: string;

  @Field(() => Abilities as object, { description: 'Which ability.' })
  ability!: Ability;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when: needed for a suspension; a grant without it lasts with the course.',
  })
  until?: Date | null;

  @Field({ description: 'The reason, which the person is shown; 3 to 500 characters.' })
  reason!: string;
}
