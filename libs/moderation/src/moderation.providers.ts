import type { Provider } from '@nestjs/common';
import { AppealsEffect } from './appeals/appeals.effect.ts';
import { AppealsService } from './appeals/appeals.service.ts';
import { AppealPartyResolver, FlagAppealsResolver } from './appeals/flag-appeals.resolver.ts';
import { FlagSidesService } from './appeals/flag-sides.service.ts';
import { FlagAppealsService } from './appeals/flag-appeals.service.ts';
import { AuditExportService } from './audit/audit-export.service.ts';
import { AuditLogService } from './audit/audit-log.service.ts';
import { AuditDetailsResolver, CourseAuditResolver } from './audit/audit.resolver.ts';
import { CaseReadsService } from './cases/case-reads.service.ts';
import {
  AnswerDisputeResolver,
  CasesResolver,
  CaseStepsResolver,
  CorrectionsResolver,
  CourseCasesResolver,
  LostAcceptanceResolver,
} from './cases/cases.resolver.ts';
import { CasesService } from './cases/cases.service.ts';
import { CorrectionsService } from './cases/corrections.service.ts';
import { RepairsEffect } from './cases/repairs.effect.ts';
import { DuplicatesEffect } from './closing/duplicates.effect.ts';
import { ReopeningEffect } from './closing/reopening.effect.ts';
import { VoicesResolver } from './closing/voices.resolver.ts';
import { VoicesService } from './closing/voices.service.ts';
import { ConductResolver, CourseConductResolver } from './conduct/conduct.resolver.ts';
import { ConductService } from './conduct/conduct.service.ts';
import { FlagsEffect } from './flags/flags.effect.ts';
import {
  CommentFlagsResolver,
  FlagsResolver,
  PostFlagsResolver,
  QuotedPlaceResolver,
} from './flags/flags.resolver.ts';
import { FlagsService } from './flags/flags.service.ts';
import { InaccuracyService } from './flags/inaccuracy.service.ts';
import { OutcomesService } from './flags/outcomes.service.ts';
import { StatementsService } from './flags/statements.service.ts';
import {
  CourseMisconceptionsResolver,
  MisconceptionsResolver,
} from './misconceptions/misconceptions.resolver.ts';
import { MisconceptionsService } from './misconceptions/misconceptions.service.ts';
import {
  CourseOwnModerationResolver,
  FlaggedPostResolver,
  OwnDecisionResolver,
} from './own/own.resolver.ts';
import { OwnModerationService } from './own/own.service.ts';
import { ApplyService } from './queues/apply.service.ts';
import { EffectsService, QUEUE_EFFECTS } from './queues/effects.service.ts';
import { FillingService } from './queues/filling.service.ts';
import { EditsEffect, EndorsementsEffect, FirstPostsEffect } from './queues/qa.effects.ts';
import { ReviewItemResolver } from './queues/review-item.resolver.ts';
import { ReviewReadsService } from './queues/review-reads.service.ts';
import { ReviewSubjectsResolver } from './queues/review-subjects.resolver.ts';
import { CourseReviewResolver, ReviewResolver, UndoResolver } from './queues/review.resolver.ts';
import { ReviewService } from './queues/review.service.ts';
import { SceneService } from './queues/scene.service.ts';
import { CourseRepliesResolver, RepliesResolver } from './replies/replies.resolver.ts';
import { RepliesService } from './replies/replies.service.ts';
import {
  CourseSanctionsResolver,
  SanctionFieldsResolver,
  SanctionsResolver,
} from './sanctions/sanctions.resolver.ts';
import { SanctionsService } from './sanctions/sanctions.service.ts';
import { DeletedPostsService } from './thread/deleted-posts.service.ts';
import { ThreadModerationService } from './thread/thread-moderation.service.ts';

const effects = [
  FlagsEffect,
  RepairsEffect,
  EditsEffect,
  FirstPostsEffect,
  ReopeningEffect,
  DuplicatesEffect,
  EndorsementsEffect,
  AppealsEffect,
];

/** What moderates, in either process. */
export const moderationServices: Provider[] = [
  ...effects,
  {
    provide: QUEUE_EFFECTS,
    useFactory: (...made: unknown[]): unknown[] => made,
    inject: effects,
  },
  EffectsService,
  SceneService,
  ReviewService,
  ApplyService,
  FillingService,
  FlagsService,
  InaccuracyService,
  StatementsService,
  OutcomesService,
  FlagAppealsService,
  CasesService,
  VoicesService,
  AppealsService,
  SanctionsService,
  MisconceptionsService,
  RepliesService,
  ConductService,
  DeletedPostsService,
];

/** The API's own part. */
export const moderationResolvers: Provider[] = [
  ThreadModerationService,
  CaseReadsService,
  CorrectionsService,
  ReviewReadsService,
  AuditLogService,
  AuditExportService,
  OwnModerationService,
  CourseOwnModerationResolver,
  FlaggedPostResolver,
  OwnDecisionResolver,
  FlagSidesService,
  FlagAppealsResolver,
  AppealPartyResolver,
  FlagsResolver,
  PostFlagsResolver,
  CommentFlagsResolver,
  QuotedPlaceResolver,
  CasesResolver,
  CaseStepsResolver,
  AnswerDisputeResolver,
  LostAcceptanceResolver,
  CorrectionsResolver,
  CourseCasesResolver,
  MisconceptionsResolver,
  CourseMisconceptionsResolver,
  ReviewResolver,
  CourseReviewResolver,
  UndoResolver,
  ReviewItemResolver,
  ReviewSubjectsResolver,
  VoicesResolver,
  SanctionsResolver,
  SanctionFieldsResolver,
  CourseSanctionsResolver,
  CourseAuditResolver,
  AuditDetailsResolver,
  RepliesResolver,
  CourseRepliesResolver,
  ConductResolver,
  CourseConductResolver,
];
