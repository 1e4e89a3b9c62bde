import { Field, ID, ObjectType } from '@nestjs/graphql';

/**
 * An account as other people see it: nothing private is even read. What is optional is not read with
 * mere names: the resolver has it loaded when it is asked for.
 */
@ObjectType('Person', { description: 'A person as others see them.' })
export class PersonType {
  @Field(() => ID, { description: 'Number of the account.' })
  id!: number;

  @Field({ description: 'Lower-case name for mentions and addresses, unique on this site.' })
  handle!: string;

  @Field({ description: 'Name as the person writes it; "Deleted account" once erased.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The person's page on the site that an import brought them from.",
  })
  originUrl!: string | null;

  @Field({ description: 'Whether the account was erased.' })
  isDeleted!: boolean;

  aboutHtml?: string;
  createdAt?: Date;
  isAdministrator?: boolean;
  isUnclaimed?: boolean;
}
