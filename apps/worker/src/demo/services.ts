import {
  CohortService,
  CourseService,
  EnrolmentService,
  JoiningService,
  LessonService,
} from '@colloquy/courses';
import { PasswordService } from '@colloquy/identity';
import {
  AcceptanceService,
  AnswersService,
  AskingService,
  ClosingService,
  CommentsService,
  DeletionService,
  EditsService,
  EndorsementsService,
  PublishingService,
  SuggestionsService,
  TagsService,
  UploadService,
  VotesService,
} from '@colloquy/qa';
import { AbilitiesService } from '@colloquy/reputation/api';
import {
  AppealsService,
  ApplyService,
  CasesService,
  FillingService,
  FlagsService,
  MisconceptionsService,
  RepliesService,
  ReviewService,
  SanctionsService,
} from '@colloquy/moderation';
import type { INestApplicationContext, Type } from '@nestjs/common';

/** The services that the replay acts through, as the API has them. */
export function demoServices(app: INestApplicationContext) {
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  return {
    passwords: get(PasswordService),
    courses: get(CourseService),
    cohorts: get(CohortService),
    lessons: get(LessonService),
    joining: get(JoiningService),
    enrolments: get(EnrolmentService),
    tags: get(TagsService),
    uploads: get(UploadService),
    asking: get(AskingService),
    answers: get(AnswersService),
    comments: get(CommentsService),
    votes: get(VotesService),
    edits: get(EditsService),
    suggestions: get(SuggestionsService),
    acceptance: get(AcceptanceService),
    endorsements: get(EndorsementsService),
    closing: get(ClosingService),
    deletion: get(DeletionService),
    publishing: get(PublishingService),
    appeals: get(AppealsService),
    flags: get(FlagsService),
    cases: get(CasesService),
    review: get(ReviewService),
    applying: get(ApplyService),
    filling: get(FillingService),
    misconceptions: get(MisconceptionsService),
    replies: get(RepliesService),
    sanctions: get(SanctionsService),
    abilities: get(AbilitiesService),
  };
}

export type DemoServices = ReturnType<typeof demoServices>;
