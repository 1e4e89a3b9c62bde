import {
  AppealState,
  CaseParty,
  CaseState,
  FindingKind,
  FindingState,
  FlagKind,
  FlagOutcome,
  FlagState,
  QueueKind,
  Reliance,
  ReviewDecision,
  ReviewItemState,
  SanctionKind,
  SavedReplyUse,
} from '@colloquy/domain/vocabulary';
import { registerEnumType } from '@nestjs/graphql';

/** What is done in a case, as its timeline says. */
export const CaseAct = {
  FLAG: 'FLAG',
  REPAIR: 'REPAIR',
  CONTEST: 'CONTEST',
  LAPSE: 'LAPSE',
  AUTHOR_LEFT: 'AUTHOR_LEFT',
  UPHOLD: 'UPHOLD',
  REJECT: 'REJECT',
  VERIFY_REPAIR: 'VERIFY_REPAIR',
  RETRACT: 'RETRACT',
  ANSWER_DELETED: 'ANSWER_DELETED',
  ANSWER_RESTORED: 'ANSWER_RESTORED',
  APPEAL: 'APPEAL',
  GRANT_APPEAL: 'GRANT_APPEAL',
  APPEAL_DISMISSED: 'APPEAL_DISMISSED',
} as const;
export type CaseAct = keyof typeof CaseAct;

const named: readonly (readonly [object, string, string])[] = [
  [FlagKind, 'FlagKind', 'What a flag says of a thing; INACCURATE is about answers alone.'],
  [FlagState, 'FlagState', 'What became of a flag; MOOT: the thing went before anybody decided.'],
  [
    CaseState,
    'CaseState',
    'Where a claim stands. OPEN: the author has time; REPAIRED, CONTESTED, LAPSED: a second person decides; the rest is decided, UPHELD until it is repaired.',
  ],
  [CaseAct, 'CaseAct', 'A step in a case; LAPSE is the clock.'],
  [CaseParty, 'CaseParty', 'The sides of a case.'],
  [AppealState, 'AppealState', 'What staff made of an appeal.'],
  [QueueKind, 'QueueKind', 'What is reviewed together.'],
  [ReviewItemState, 'ReviewItemState', 'OPEN waits, DECIDED is done, MOOT was settled elsewhere.'],
  [ReviewDecision, 'ReviewDecision', 'What a reviewer can say.'],
  [FlagOutcome, 'FlagOutcome', 'What becomes of a post whose flag is upheld.'],
  [SanctionKind, 'SanctionKind', 'Mildest first; the two suspensions end by themselves.'],
  [FindingKind, 'FindingKind', 'What looks like people acting together, or against each other.'],
  [FindingState, 'FindingState', 'What moderators made of a finding.'],
  [Reliance, 'Reliance', 'How somebody relied on an answer.'],
  [SavedReplyUse, 'SavedReplyUse', 'What a saved reply is for.'],
];

for (const [ref, name, description] of named) registerEnumType(ref, { name, description });
