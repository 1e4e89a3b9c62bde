import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from '@colloquy/domain/vocabulary';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ViewerType } from '../accounts/viewer.types.ts';

@InputType({ description: 'What a new account is made from.' })
export class SignUpInput {
  @Field({ description: `Name as others will read it, 1 to ${NAME_MAX} characters.` })
  name!: string;

  @Field({ description: `E-mail address, at most ${EMAIL_MAX} characters; nobody else sees it.` })
  email!: string;

  @Field({ description: `${PASSWORD_MIN} to ${PASSWORD_MAX} characters of any kind.` })
  password!: string;

  @Field(() => String, { nullable: true, description: 'BCP 47 language; English when left out.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone; UTC when left out.' })
  timeZone?: string | null;
}

@ObjectType({
  description:
    'How a sign-up went on. Where the site confirms addresses first, it is the same for known and unknown addresses.',
})
export class SignUpResult {
  @Field(() => ViewerType, {
    nullable: true,
    description: 'The account, signed in; null where its address must be confirmed first.',
  })
  viewer!: ViewerType | null;

  @Field({ description: 'Whether a mail now says how to go on.' })
  mustConfirmEmail!: boolean;
}

@InputType({ description: 'What an account is signed in with.' })
export class SignInInput {
  @Field({ description: 'E-mail address of the account, in any case.' })
  email!: string;

  @Field({ description: 'Password of the account.' })
  password!: string;
}
