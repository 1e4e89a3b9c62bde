import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

/** An account as other people see it: nothing private is even read. */
@ObjectType('Person', { description: 'A person as others see them.' })
export class PersonType {
  @Field(() => ID, { description: 'Number of the account.' })
  id!: number;

  @Field({ description: 'Lower-case name for mentions and addresses, unique on this site.' })
  handle!: string;

  @Field({ description: 'Name as the person writes it; "Deleted account" once erased.' })
  name!: string;

  @Field({ description: 'What the person says of themselves, as safe HTML; empty for nothing.' })
  aboutHtml!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "The person's page on the site that an import brought them from.",
  })
  originUrl!: string | null;

  @Field({ description: 'Whether the account was erased.' })
  isDeleted!: boolean;

  @Field({ description: 'Whether the person administers this site.' })
  isAdministrator!: boolean;
}
