import type { Provider } from '@nestjs/common';
import { AnswerReadsService } from './answers/answer-reads.service.ts';
import { AnswersResolver } from './answers/answers.resolver.ts';
import { AnswersService } from './answers/answers.service.ts';
import { CommentReadsService } from './comments/comment-reads.service.ts';
import { CommentsResolver, PostCommentsResolver } from './comments/comments.resolver.ts';
import { CommentsService } from './comments/comments.service.ts';
import { CourseDraftResolver, DraftsResolver } from './drafts/drafts.resolver.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import { PeopleService } from './people/people.service.ts';
import { AuthorService } from './posts/author.service.ts';
import { MarksService } from './posts/marks.service.ts';
import { PostAccessService } from './posts/post-access.service.ts';
import { PostQueriesResolver } from './posts/post-queries.resolver.ts';
import { PostsResolver } from './posts/posts.resolver.ts';
import { RenderingService } from './posts/rendering.service.ts';
import { TextsService } from './posts/texts.service.ts';
import { ThreadService } from './posts/thread.service.ts';
import { AskingService } from './questions/asking.service.ts';
import { CourseQuestionsResolver } from './questions/course-questions.resolver.ts';
import { QuestionAddressesResolver } from './questions/question-addresses.ts';
import { QuestionListsService } from './questions/question-lists.service.ts';
import { QuestionSurroundingsResolver } from './questions/question-surroundings.resolver.ts';
import { QuestionsResolver } from './questions/questions.resolver.ts';
import { WaitingService } from './questions/waiting.service.ts';
import { CourseScheduledResolver, ScheduledResolver } from './scheduled/scheduled.resolver.ts';
import { ScheduledService } from './scheduled/scheduled.service.ts';
import { CourseTagsResolver } from './tags/course-tags.resolver.ts';
import { TagReadsService } from './tags/tag-reads.service.ts';
import { TagsResolver } from './tags/tags.resolver.ts';
import { TagsService } from './tags/tags.service.ts';
import { UploadService } from './uploads/upload.service.ts';

/** Writing and reading posts, tags, drafts and pictures. */
export const writingServices: Provider[] = [
  AuthorService,
  MarksService,
  PostAccessService,
  RenderingService,
  TextsService,
  ThreadService,
  AskingService,
  ScheduledService,
  QuestionListsService,
  WaitingService,
  AnswerReadsService,
  AnswersService,
  CommentReadsService,
  CommentsService,
  TagReadsService,
  TagsService,
  DraftsService,
  PeopleService,
  UploadService,
];

/** The API's own part of them. */
export const writingResolvers: Provider[] = [
  PostsResolver,
  PostQueriesResolver,
  QuestionsResolver,
  QuestionSurroundingsResolver,
  CourseQuestionsResolver,
  ScheduledResolver,
  CourseScheduledResolver,
  QuestionAddressesResolver,
  AnswersResolver,
  CommentsResolver,
  PostCommentsResolver,
  TagsResolver,
  CourseTagsResolver,
  DraftsResolver,
  CourseDraftResolver,
  PeopleResolver,
];
