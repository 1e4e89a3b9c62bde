import { AppealState, CaseParty, CaseState, Reliance } from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CaseAct } from '../enums.ts';

@ObjectType({ description: 'A step in a case, for its parties and reviewers.' })
export class CaseStep {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => CaseAct, { description: 'What happened.' })
  act!: CaseAct;

  @Field({ description: 'What was said with it; of a flag, its claim.' })
  note!: string;

  @Field({ description: 'When it happened.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A request to staff to look at a decision again.' })
export class Appeal {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'Why, in the words of whoever appeals.' })
  statement!: string;

  @Field(() => AppealState, { description: 'What staff made of it.' })
  state!: AppealState;

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When staff decided it.' })
  decidedAt!: Date | null;

  @Field({ description: 'What staff answered.' })
  decisionNote!: string;
}

@ObjectType({
  description: 'The course of an answer that is said to be inaccurate, until it is decided.',
})
export class InaccuracyCase {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => CaseState, { description: 'Where it stands.' })
  state!: CaseState;

  @Field({ description: 'When the first flag was raised.' })
  openedAt!: Date;

  @Field({ description: 'Until when its author can repair or contest before somebody decides.' })
  repairUntil!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was said to be repaired.' })
  repairedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its author contested it.' })
  contestedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why its author contests it.' })
  contestReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the time of the author ran out.' })
  lapsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last decided.' })
  decidedAt!: Date | null;

  @Field({ description: 'What the one who decided it added.' })
  decisionNote!: string;

  @Field({ description: 'The answer as it was when the case was opened, as typed.' })
  answerMarkdown!: string;

  @Field(() => CaseParty, {
    nullable: true,
    description: 'On which side the viewer is; null: on neither.',
  })
  viewerParty!: CaseParty | null;
}

@ObjectType({ description: 'What readers of a disputed answer are shown of a claim.' })
export class DisputedClaim {
  @Field({ description: 'What is said to be wrong, in one sentence.' })
  claim!: string;

  @Field({ description: 'The place in the answer that it is about.' })
  quote!: string;
}

@ObjectType({
  description: 'An acceptance that a question lost because the answer was found wrong.',
})
export class LostAcceptance {
  @Field({ description: 'When it was lost.' })
  at!: Date;
}

@ObjectType({ description: 'Tells somebody that an answer they relied on changed.' })
export class CorrectionNotice {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => [Reliance], { description: 'How the viewer relied on it.' })
  reasons!: readonly Reliance[];

  @Field(() => CaseState, { description: 'Where the case stands now.' })
  caseState!: CaseState;

  @Field({ description: 'When it was given, or given anew because the case took another turn.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer saw it.' })
  seenAt!: Date | null;
}

@ObjectType({ description: 'A page of correction notices.' })
export class CorrectionNoticeConnection extends ConnectionType(
  CorrectionNotice,
  'CorrectionNotice',
) {}
