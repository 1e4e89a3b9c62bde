import { ConnectionType } from '@colloquy/platform/graphql';
import {
  Anonymity,
  COURSE_DESCRIPTION_MAX,
  COURSE_TITLE_MAX,
  COURSE_TITLE_MIN,
  CourseRole,
  CourseVisibility,
  LANGUAGES_MAX,
  LEARNERS_FIRST_HOURS_MAX,
  REPAIR_HOURS_MAX,
  REPAIR_HOURS_MIN,
  ReputationPolicy,
  SLUG_MAX,
  VoteModel,
} from '@colloquy/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

const TITLE = `${COURSE_TITLE_MIN} to ${COURSE_TITLE_MAX} characters`;
const DESCRIPTION = `Markdown, at most ${COURSE_DESCRIPTION_MAX} characters`;
const LANGUAGES = `1 to ${LANGUAGES_MAX} BCP 47 languages, the course's own first`;

@ObjectType('Course', { description: 'A course and its policies.' })
export class CourseType {
  @Field(() => ID, { description: 'Number of the course.' })
  id!: number;

  @Field({ description: "What the course's address ends in." })
  slug!: string;

  @Field({ description: 'Name of the course.' })
  title!: string;

  @Field({ description: 'What the course is about, as typed.' })
  descriptionMarkdown!: string;

  @Field({ description: 'What the course is about, as safe HTML.' })
  descriptionHtml!: string;

  @Field(() => CourseVisibility, { description: 'Who sees the course, and who may join.' })
  visibility!: CourseVisibility;

  @Field(() => VoteModel, { description: 'Whether there are down-votes.' })
  voteModel!: VoteModel;

  @Field(() => Anonymity, { description: 'Whether learners may hide their names from classmates.' })
  anonymity!: Anonymity;

  @Field(() => Int, {
    description: 'Hours that answers by staff wait for learners; 0 for not at all.',
  })
  learnersFirstHours!: number;

  @Field(() => Int, { description: 'Hours that an author has to repair an inaccurate answer.' })
  repairHours!: number;

  @Field(() => ReputationPolicy, { description: 'Which table of reputation numbers counts.' })
  reputationPolicy!: ReputationPolicy;

  @Field(() => CourseRole, { description: 'The weakest role that may make a tag by using it.' })
  tagCreators!: CourseRole;

  @Field({ description: 'Whether accepting an answer asks what made it click.' })
  restatementRequired!: boolean;

  @Field(() => [String], { description: "BCP 47 languages, the course's own first." })
  languages!: string[];

  @Field(() => Int, { description: 'How many people take part.' })
  memberCount!: number;

  @Field(() => Int, { description: 'How many questions there are.' })
  questionCount!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the course was made.' })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'The site that an import brought it from.' })
  originUrl!: string | null;
}

@ObjectType({ description: 'A page of courses.' })
export class CourseConnection extends ConnectionType(CourseType, 'Course') {}

@InputType({ description: 'What a new course is made from.' })
export class CreateCourseInput {
  @Field({ description: `Name, ${TITLE}.` })
  title!: string;

  @Field({
    description: `What its address ends in: 2 to ${SLUG_MAX} of a-z, 0-9 and single hyphens between them.`,
  })
  slug!: string;

  @Field(() => String, { nullable: true, description: `${DESCRIPTION}; empty when left out.` })
  descriptionMarkdown?: string | null;

  @Field(() => CourseVisibility, { description: 'Who sees the course, and who may join.' })
  visibility!: CourseVisibility;

  @Field(() => [String], { nullable: true, description: `${LANGUAGES}; English when left out.` })
  languages?: string[] | null;
}

@InputType({ description: 'What changes about a course; fields left out stay as they are.' })
export class UpdateCourseInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field(() => String, { nullable: true, description: `Name, ${TITLE}.` })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${DESCRIPTION}.` })
  descriptionMarkdown?: string | null;

  @Field(() => CourseVisibility, { nullable: true, description: 'Who sees it, and who may join.' })
  visibility?: CourseVisibility | null;

  @Field(() => VoteModel, { nullable: true, description: 'Whether there are down-votes.' })
  voteModel?: VoteModel | null;

  @Field(() => Anonymity, { nullable: true, description: 'Whether learners may hide their names.' })
  anonymity?: Anonymity | null;

  @Field(() => Int, {
    nullable: true,
    description: `Hours that answers by staff wait, 0 to ${LEARNERS_FIRST_HOURS_MAX}.`,
  })
  learnersFirstHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Hours for a repair, ${REPAIR_HOURS_MIN} to ${REPAIR_HOURS_MAX}.`,
  })
  repairHours?: number | null;

  @Field(() => ReputationPolicy, { nullable: true, description: 'Which numbers count.' })
  reputationPolicy?: ReputationPolicy | null;

  @Field(() => CourseRole, { nullable: true, description: 'The weakest role that may make tags.' })
  tagCreators?: CourseRole | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether accepting asks what made it click.',
  })
  restatementRequired?: boolean | null;

  @Field(() => [String], { nullable: true, description: `${LANGUAGES}.` })
  languages?: string[] | null;
}
