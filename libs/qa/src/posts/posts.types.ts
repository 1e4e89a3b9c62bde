import {
  CloseReason,
  CourseRole,
  Dispute,
  PostKind,
  QuestionVisibility,
} from '@colloquy/domain/vocabulary';
import { CohortType, LessonType } from '@colloquy/courses';
import { PersonType } from '@colloquy/identity';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';

const maybeMoment = (description: string) => ({ nullable: true, description });

/**
 * The GraphQL interface `Post`. Declares stored scalars only; everything computed or related is a
 * field resolver, so the rows of posts.queries.ts are assignable as they are.
 */
@InterfaceType('Post', {
  description: 'A question or an answer: what can be voted on, commented on and edited.',
  resolveType: (row: { kind: PostKind }) => (row.kind === PostKind.QUESTION ? Question : Answer),
})
export abstract class Post {
  @Field(() => ID, { description: 'Permanent id; `/p/<id>` leads to the post for ever.' })
  id!: number;

  @Field({ description: 'BCP 47 language that the text is written in.' })
  language!: string;

  @Field(() => Int, {
    description: 'Grows with each change of the text; an editor names the version they began from.',
  })
  version!: number;

  @Field(() => Int, { description: 'How many people found it helpful.' })
  helpfulCount!: number;

  @Field(() => Int, { description: 'Down-votes; 0 in courses that have none.' })
  downCount!: number;

  @Field(() => Int, { description: 'Helpful votes less down-votes.' })
  score!: number;

  @Field({ description: 'When it was posted.' })
  createdAt!: Date;

  @Field(() => Date, maybeMoment('When the text was last changed; null when it never was.'))
  editedAt!: Date | null;

  @Field(() => Date, maybeMoment('When it was deleted; null unless it is.'))
  deletedAt!: Date | null;

  @Field(() => Date, maybeMoment('Since when flags hide it from others; null unless they do.'))
  hiddenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was deleted, if somebody said so.' })
  deleteReason!: string | null;

  @Field(() => Date, maybeMoment('Since when it belongs to everybody, as a community wiki.'))
  wikiAt!: Date | null;
}

@ObjectType('Question', { implements: () => [Post], description: 'A question in a course.' })
export class Question extends Post {
  @Field(() => Int, { description: "The question's number in its course; part of its address." })
  number!: number;

  @Field({ description: 'Names the difficulty; 15 to 150 characters, plain text.' })
  title!: string;

  @Field({ description: 'The title as it stands in the address.' })
  slug!: string;

  @Field({ description: 'The first words of the text, plain.' })
  excerpt!: string;

  @Field(() => QuestionVisibility, { description: 'Who may see it.' })
  visibility!: QuestionVisibility;

  @Field(
    () => Date,
    maybeMoment('When a private question to staff was published, its asker anonymised.'),
  )
  publishedAt!: Date | null;

  @Field(() => Date, maybeMoment('When it was closed; null unless it is.'))
  closedAt!: Date | null;

  @Field(() => CloseReason, { nullable: true, description: 'Why it is closed.' })
  closeReason!: CloseReason | null;

  @Field(() => String, { nullable: true, description: 'What the one who closed it added.' })
  closeNote!: string | null;

  @Field(() => Date, maybeMoment('When an answer was accepted; null unless one is.'))
  acceptedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The asker's one sentence about what made it click.",
  })
  restatement!: string | null;

  @Field(() => Int, { description: 'Answers that are neither deleted nor hidden.' })
  answerCount!: number;

  @Field(() => Int, { description: 'Answers with an endorsement in force.' })
  endorsedAnswerCount!: number;

  @Field(() => Int, { description: 'People who have the same question, the asker apart.' })
  sameHereCount!: number;

  @Field(() => Int, { description: 'People who keep the question among their bookmarks.' })
  bookmarkCount!: number;

  @Field({ description: 'When something last happened in the thread.' })
  lastActivityAt!: Date;

  @Field(() => CohortType, {
    nullable: true,
    description: 'The cohort that it is for; null unless the visibility is COHORT.',
  })
  cohort!: CohortType | null;

  @Field(() => LessonType, { nullable: true, description: 'The lesson that it belongs to.' })
  lesson!: LessonType | null;
}

@ObjectType('Answer', { implements: () => [Post], description: 'An answer to a question.' })
export class Answer extends Post {
  @Field(() => Dispute, {
    description: 'Whether it is said to be inaccurate with some weight, or was found to be.',
  })
  dispute!: Dispute;
}

@ObjectType({ description: 'A remark under a question or an answer; one level, short.' })
export class Comment {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'The text as typed.' })
  bodyMarkdown!: string;

  @Field({ description: 'The text rendered and sanitised, safe to put into a page.' })
  bodyHtml!: string;

  @Field({ description: 'When it was posted.' })
  createdAt!: Date;

  @Field(() => Date, maybeMoment('When the text was last changed.'))
  editedAt!: Date | null;

  @Field(() => Date, maybeMoment('When what it asked for was done; it may then be folded away.'))
  resolvedAt!: Date | null;

  @Field(() => Date, maybeMoment('When it was deleted; null unless it is.'))
  deletedAt!: Date | null;

  @Field(() => Date, maybeMoment('Since when flags hide it from others; null unless they do.'))
  hiddenAt!: Date | null;
}

@ObjectType({
  description:
    'Who wrote a thing, as this viewer may know it. Behind a pseudonym there is no person, for anybody.',
})
export class Author {
  @Field({ description: 'Name or pseudonym; empty when nobody knows who it was.' })
  name!: string;

  @Field({ description: 'Whether the name is hidden behind a pseudonym of this thread.' })
  isAnonymous!: boolean;

  @Field({ description: 'Whether it is the viewer, also behind a pseudonym.' })
  isViewer!: boolean;

  @Field(() => CourseRole, {
    nullable: true,
    description: 'The present role in the course; null for outsiders and behind a pseudonym.',
  })
  role!: CourseRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Their page on the site that the text was imported from.',
  })
  originUrl!: string | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The account; null behind a pseudonym and when nobody knows who it was.',
  })
  person!: PersonType | null;
}

@ObjectType({ description: 'Where an imported text came from, as its licence asks to say.' })
export class Origin {
  @Field(() => String, { nullable: true, description: 'Address of the original.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "The author's name there." })
  author!: string | null;

  @Field(() => String, { nullable: true, description: "The author's page there." })
  authorUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'As `CC BY-SA 4.0`.' })
  licence!: string | null;
}

@ObjectType('StructuredPart', {
  description: 'What the asker tried, expected and got, each as typed and as rendered.',
})
export class StructuredPartType {
  @Field({ description: 'What the asker tried, as typed.' })
  tried!: string;

  @Field({ description: 'What the asker tried, rendered and sanitised.' })
  triedHtml!: string;

  @Field({ description: 'What the asker expected, as typed.' })
  expected!: string;

  @Field({ description: 'What the asker expected, rendered and sanitised.' })
  expectedHtml!: string;

  @Field({ description: 'What the asker got, as typed.' })
  got!: string;

  @Field({ description: 'What the asker got, rendered and sanitised.' })
  gotHtml!: string;
}

@ObjectType({ description: 'A page of questions.' })
export class QuestionConnection extends ConnectionType(Question, 'Question') {}

@ObjectType({ description: 'A page of answers.' })
export class AnswerConnection extends ConnectionType(Answer, 'Answer') {}
