import type { Provider } from '@nestjs/common';
import { AcceptanceResolver, AnswerAcceptanceResolver } from './acceptance/acceptance.resolver.ts';
import { AcceptanceService } from './acceptance/acceptance.service.ts';
import { ThreadActsService } from './acts/thread-acts.service.ts';
import { ThreadFactsService } from './acts/thread-facts.service.ts';
import {
  AuditEntriesResolver,
  CourseRevealsResolver,
  PublishingResolver,
  CommentRevealResolver,
  RevealResolver,
} from './anonymity/anonymity.resolver.ts';
import { PseudonymService } from './anonymity/pseudonym.service.ts';
import { PublishingService } from './anonymity/publishing.service.ts';
import { RevealService } from './anonymity/reveal.service.ts';
import { ClosingResolver } from './closing/closing.resolver.ts';
import { ClosingService } from './closing/closing.service.ts';
import { DeletionResolver } from './deletion/deletion.resolver.ts';
import { DeletionService } from './deletion/deletion.service.ts';
import { HidingService } from './deletion/hiding.service.ts';
import { EditConflictService } from './edits/conflict.service.ts';
import { EditsResolver } from './edits/edits.resolver.ts';
import { EditsService } from './edits/edits.service.ts';
import { RevisionsResolver } from './edits/revisions.resolver.ts';
import { RevisionsService } from './edits/revisions.service.ts';
import { SuggestionReadsService } from './edits/suggestion-reads.service.ts';
import { CourseSuggestionsResolver, SuggestionsResolver } from './edits/suggestions.resolver.ts';
import { SuggestionsService } from './edits/suggestions.service.ts';
import { TextWritingService } from './edits/text-writing.service.ts';
import { EndorsementLoaderService } from './endorsements/endorsement-loader.service.ts';
import {
  AnswerEndorsementsResolver,
  CourseEndorsementsResolver,
  EndorsementsResolver,
} from './endorsements/endorsements.resolver.ts';
import { EndorsementsService } from './endorsements/endorsements.service.ts';
import { SameHereResolver, VotesResolver } from './votes/votes.resolver.ts';
import { VotesService } from './votes/votes.service.ts';

/** What acts on posts need beyond the reading of posts. */
export const actServices: Provider[] = [
  ThreadActsService,
  ThreadFactsService,
  PseudonymService,
  PublishingService,
  RevealService,
  VotesService,
  AcceptanceService,
  EndorsementsService,
  EndorsementLoaderService,
  ClosingService,
  DeletionService,
  HidingService,
  TextWritingService,
  EditConflictService,
  EditsService,
  RevisionsService,
  SuggestionsService,
  SuggestionReadsService,
];

/** The API's own part of them. */
export const actResolvers: Provider[] = [
  VotesResolver,
  SameHereResolver,
  AcceptanceResolver,
  AnswerAcceptanceResolver,
  EndorsementsResolver,
  AnswerEndorsementsResolver,
  CourseEndorsementsResolver,
  ClosingResolver,
  DeletionResolver,
  EditsResolver,
  RevisionsResolver,
  SuggestionsResolver,
  CourseSuggestionsResolver,
  PublishingResolver,
  CommentRevealResolver,
  RevealResolver,
  CourseRevealsResolver,
  AuditEntriesResolver,
];
