import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType('EmailChange', {
  description: 'A change of the address that waits for a press in the new mailbox.',
})
export class EmailChangeType {
  @Field({ description: 'The address that the link was asked for; another account may have it.' })
  email!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When the link ends.' })
  goodUntil!: Date;
}
