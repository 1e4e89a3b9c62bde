import { Module } from '@nestjs/common';
import { NewAddressHandler } from './email-change/new-address.handler.ts';
import { SafetyNoticesHandler } from './mails/safety-notices.handler.ts';
import { AccountMailsHandler } from './mails/account-mails.handler.ts';

export { forgetEnded } from './tokens/housekeeping.ts';

/** Handlers of this feature's events. */
export const identityHandlers = [AccountMailsHandler, NewAddressHandler, SafetyNoticesHandler];

/** Accounts and sessions in the worker process. */
@Module({ providers: identityHandlers })
export class IdentityWorkerModule {}
