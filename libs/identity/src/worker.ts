import { Module } from '@nestjs/common';
import { AccountMailsHandler } from './mails/account-mails.handler.ts';

export { forgetEnded } from './tokens/housekeeping.ts';

/** Handlers of this feature's events. */
export const identityHandlers = [AccountMailsHandler];

/** Accounts and sessions in the worker process. */
@Module({ providers: identityHandlers })
export class IdentityWorkerModule {}
