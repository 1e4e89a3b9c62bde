import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One field of a form, as far as it was filled in.' })
export class DraftField {
  @Field({ description: 'Name of the field.' })
  name!: string;

  @Field({ description: 'What was typed into it.' })
  value!: string;
}

@ObjectType({
  description: 'What the viewer has begun to write in one place; nobody else sees it.',
})
export class Draft {
  @Field({ description: '`ask`, or `answer:`, `comment:` or `edit:` and the id of the post.' })
  place!: string;

  @Field({ description: 'When it was last saved.' })
  updatedAt!: Date;
}

@InputType({ description: 'One field of a form, as far as it was filled in.' })
export class DraftFieldInput {
  @Field({ description: 'Name of the field.' })
  name!: string;

  @Field({ description: 'What was typed into it.' })
  value!: string;
}
