import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A browser of the viewer that shows messages.' })
export class PushDevice {
  @Field(() => ID, { description: 'Number of the device.' })
  id!: number;

  @Field({ description: 'What the browser said of itself.' })
  userAgent!: string;

  @Field({ description: 'Whether its messages show titles and names.' })
  showsText!: boolean;

  @Field({ description: 'Whether the viewer asks from it.' })
  isCurrent!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was set up.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When its session was last used.' })
  lastSeenAt!: Date;
}

@InputType({ description: 'A subscription as the browser gives it (RFC 8030, RFC 8291).' })
export class RegisterPushDeviceInput {
  @Field({ description: 'Where its push service takes messages.' })
  endpoint!: string;

  @Field({ description: 'Its public key, base64url.' })
  p256dh!: string;

  @Field({ description: 'Its authentication secret, base64url.' })
  auth!: string;

  @Field({ description: 'Whether messages may show titles and names, also on a locked screen.' })
  showsText!: boolean;
}
