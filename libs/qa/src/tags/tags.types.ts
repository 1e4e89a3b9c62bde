import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A topic of a course, or a concept within a topic.' })
export class Tag {
  @Field(() => ID, { description: 'Number of the tag.' })
  id!: number;

  @Field({ description: 'Lower case, words joined by hyphens; part of its address.' })
  name!: string;

  @Field({ description: 'One sentence on what it is for; empty when nobody wrote one.' })
  excerpt!: string;

  @Field(() => Int, { description: 'Questions with it that the whole course sees.' })
  questionCount!: number;
}

@ArgsType()
export class NewTagArgs {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field({ description: 'Up to 35 characters; spaces become hyphens.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the topic to put it under; none makes it a topic.',
  })
  parent?: string | null;

  @Field(() => String, { nullable: true, description: 'One sentence on it.' })
  excerpt?: string | null;
}

@InputType({ description: 'Changes to a tag; what is left out stays as it is.' })
export class EditTagInput {
  @Field(() => ID, { description: 'The tag.' })
  tagId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'New name; the old one stays as a synonym, so that links to it keep working.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'One sentence on what it is for.' })
  excerpt?: string | null;

  @Field(() => String, { nullable: true, description: 'Longer description, Markdown.' })
  descriptionMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the topic to put it under.' })
  parent?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True makes it a topic of its own.' })
  clearParent?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All its synonyms, in place of the present.',
  })
  synonyms?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Names of all tags that are better known first, in place of the present.',
  })
  prerequisites?: string[] | null;
}
