import {
  NOTE_MAX,
  REASON_MIN,
  RevisionKind,
  SuggestedEditState,
} from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { StructuredPartInput } from '../questions/asking.types.ts';

@InputType({ description: 'A new text for a post; what is left out stays as it is.' })
export class EditPostInput {
  @Field(() => ID, { description: 'The question or answer.' })
  postId!: string;

  @Field(() => Int, { description: "The post's version that the edit began from." })
  baseVersion!: number;

  @Field(() => String, { nullable: true, description: 'New title; only for a question.' })
  title?: string | null;

  @Field({ description: 'The whole new text, Markdown.' })
  body!: string;

  @Field(() => [String], { nullable: true, description: 'All tags; only for a question.' })
  tags?: string[] | null;

  @Field(() => StructuredPartInput, {
    nullable: true,
    description: 'What the asker tried, expected and got; null takes it away. Only for a question.',
  })
  structured?: StructuredPartInput | null;

  @Field(() => String, {
    nullable: true,
    description: `What was changed and why, up to ${NOTE_MAX} characters.`,
  })
  reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The lesson it belongs to; null for none. Only for a question.',
  })
  lessonId?: string | null;
}

@InputType({ description: 'A better text for a post, for its author or an editor to decide on.' })
export class SuggestEditInput {
  @Field(() => ID, { description: 'The question or answer.' })
  postId!: string;

  @Field(() => Int, { description: "The post's version that the suggestion began from." })
  baseVersion!: number;

  @Field(() => String, { nullable: true, description: 'Suggested title; only for a question.' })
  title?: string | null;

  @Field({ description: 'The whole suggested text, Markdown.' })
  body!: string;

  @Field(() => [String], { nullable: true, description: 'All tags; only for a question.' })
  tags?: string[] | null;

  @Field({ description: `What is better now, ${REASON_MIN} to ${NOTE_MAX} characters.` })
  reason!: string;
}

@ObjectType({ description: "One state of a post's text." })
export class Revision {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => Int, { description: 'Counts up from 1, the first text.' })
  number!: number;

  @Field(() => RevisionKind as object, { description: 'How it came to be.' })
  kind!: RevisionKind;

  @Field(() => String, { nullable: true, description: 'The title then; null for an answer.' })
  title!: string | null;

  @Field({ description: 'The text then, as typed.' })
  bodyMarkdown!: string;

  @Field(() => [String], { description: 'Names of the tags then; empty for an answer.' })
  tags!: readonly string[];

  @Field({ description: 'What the editor said was changed; often empty.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'For a rollback, the number gone back to.' })
  rolledBackTo!: number | null;

  @Field({ description: 'When it was written.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A better text that somebody proposes.' })
export class SuggestedEdit {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => String, { nullable: true, description: 'Suggested title; null for an answer.' })
  title!: string | null;

  @Field({ description: 'The whole suggested text, as typed.' })
  bodyMarkdown!: string;

  @Field(() => [String], { description: 'Names of the suggested tags; empty for an answer.' })
  tags!: readonly string[];

  @Field({ description: 'What the proposer says is better now.' })
  reason!: string;

  @Field(() => SuggestedEditState as object, { description: 'What became of it.' })
  state!: SuggestedEditState;

  @Field({ description: 'What the one who decided said; often empty.' })
  decisionNote!: string;

  @Field({ description: 'When it was proposed.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null while pending.' })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'A page of suggested edits.' })
export class SuggestedEditConnection extends ConnectionType(SuggestedEdit, 'SuggestedEdit') {}
