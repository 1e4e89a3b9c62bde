import { Module } from '@nestjs/common';
import { AccountService } from './accounts/account.service.ts';
import { ViewerResolver } from './accounts/viewer.resolver.ts';
import { BackgroundWorkResolver } from './administration/background-work.resolver.ts';
import { BackgroundWorkService } from './administration/background-work.service.ts';
import { OfferResolver } from './claiming/offer.resolver.ts';
import { OfferService } from './claiming/offer.service.ts';
import { EmailChangeResolver } from './email-change/email-change.resolver.ts';
import { EmailChangeService } from './email-change/email-change.service.ts';
import { EmailLinksService } from './email-change/email-links.service.ts';
import { ErasureService } from './erasure/erasure.service.ts';
import { PasswordProofService } from './passwords/password-proof.service.ts';
import { PasswordService } from './passwords/password.service.ts';
import { PersonResolver } from './persons/person.resolver.ts';
import { PersonService } from './persons/person.service.ts';
import { PasswordChangeService } from './recovery/password-change.service.ts';
import { RecoveryResolver } from './recovery/recovery.resolver.ts';
import { RecoveryService } from './recovery/recovery.service.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { SessionService } from './sessions/session.service.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { SignUpService } from './sign-in/sign-up.service.ts';
import { ThrottleService } from './throttle/throttle.service.ts';

/** Accounts and sessions in the API process. */
@Module({
  providers: [
    AccountService,
    EmailChangeService,
    EmailLinksService,
    EmailChangeResolver,
    ErasureService,
    OfferService,
    OfferResolver,
    PasswordService,
    PasswordProofService,
    PasswordChangeService,
    PersonService,
    RecoveryService,
    SessionService,
    SignInService,
    SignUpService,
    ThrottleService,
    PersonResolver,
    RecoveryResolver,
    SessionResolver,
    SignInResolver,
    ViewerResolver,
    BackgroundWorkService,
    BackgroundWorkResolver,
  ],
  exports: [ErasureService, PersonService, SessionService, ThrottleService],
})
export class IdentityApiModule {}
