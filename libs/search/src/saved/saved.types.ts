import { SearchOrder } from '@colloquy/domain/vocabulary';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('SavedSearch', { description: 'A search that the viewer wants to do again.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'Number of the saved search.' })
  id!: number;

  @Field({ description: 'What the viewer calls it.' })
  name!: string;

  @Field({ description: 'As typed.' })
  query!: string;

  @Field(() => SearchOrder, { description: 'Which results come first.' })
  order!: SearchOrder;

  @Field({ description: 'Whether the viewer is told of new questions and answers that fit.' })
  notifies!: boolean;

  @Field(() => Date, { description: 'When it was saved.' })
  createdAt!: Date;
}

@InputType({ description: 'A search to be kept.' })
export class SaveSearchInput {
  @Field(() => String, {
    nullable: true,
    description: 'Slug of a course; without it, over all courses that the viewer takes part in.',
  })
  course?: string | null;

  @Field({ description: 'As typed.' })
  query!: string;

  @Field(() => SearchOrder, {
    nullable: true,
    defaultValue: SearchOrder.RELEVANCE,
    description: 'Which results come first.',
  })
  order?: SearchOrder | null;

  @Field({ description: 'What to call it.' })
  name!: string;

  @Field({ defaultValue: false, description: 'Whether to tell of what is new.' })
  notifies!: boolean;
}

@InputType({
  description: 'What changes about a saved search; fields left out stay as they are.',
})
export class UpdateSavedSearchInput {
  @Field(() => ID, { description: 'Which saved search.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Another name.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to tell of what is new.' })
  notifies?: boolean | null;
}
