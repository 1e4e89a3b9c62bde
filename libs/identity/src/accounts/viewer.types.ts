import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

/** The signed-in account; `Viewer` in the API. */
@ObjectType('Viewer', { description: 'The signed-in account, as only its owner sees it.' })
export class ViewerType {
  @Field(() => ID, { description: 'Number of the account.' })
  id!: number;

  @Field({ description: 'Lower-case name for mentions and addresses, unique on this site.' })
  handle!: string;

  @Field({ description: 'Name as others read it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address for signing in and for mails.' })
  email!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the address was confirmed; null while it is not.',
  })
  emailVerifiedAt!: Date | null;

  @Field({ description: 'BCP 47 language of pages and mails.' })
  locale!: string;

  @Field({ description: 'IANA name of the time zone.' })
  timeZone!: string;

  @Field({ description: 'What the person says of themselves, as typed.' })
  aboutMarkdown!: string;

  @Field({ description: 'Whether the account administers this site.' })
  isAdministrator!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When the account was made.' })
  createdAt!: Date;
}
