import { CurrentViewer, Request, type RequestContext, rowId } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { AccountService } from '../accounts/account.service.ts';
import { ViewerType } from '../accounts/viewer.types.ts';
import { SessionService, type StartedSession } from '../sessions/session.service.ts';
import { SignInService } from './sign-in.service.ts';
import { SignInInput, SignUpInput, SignUpResult } from './sign-in.types.ts';
import { SignUpService } from './sign-up.service.ts';

/** Into the site and out of it. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
  ) {}

  @Mutation(() => SignUpResult, { description: 'Makes an account.' })
  async signUp(
    @Request() request: RequestContext,
    @Args('input', { description: 'What the account is made from.' }) input: SignUpInput,
  ): Promise<SignUpResult> {
    const started = await this.signUps.signUp(input, request);
    const viewer = started && (await this.#enter(request, started));
    return { viewer, mustConfirmEmail: viewer === null };
  }

  @Mutation(() => ViewerType, { description: 'Starts a session in this browser.' })
  async signIn(
    @CurrentViewer() viewer: Viewer,
    @Request() request: RequestContext,
    @Args('input', { description: 'What the account is signed in with.' }) input: SignInInput,
  ): Promise<ViewerType> {
    return this.#enter(request, await this.signIns.signIn(viewer, input, request));
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    await this.sessions.end(viewer);
    request.setSessionCookie(null);
    return true;
  }

  @Mutation(() => Boolean, { description: "Ends one of the viewer's sessions." })
  async revokeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('sessionId', { type: () => ID, description: 'Which one.' }) sessionId: string,
  ): Promise<boolean> {
    await this.sessions.revoke(viewer, rowId(sessionId));
    return true;
  }

  @Mutation(() => Boolean, { description: "Ends all of the viewer's sessions but this one." })
  async revokeOtherSessions(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.sessions.revokeOthers(viewer);
    return true;
  }

  #enter(
    request: RequestContext,
    { token, cookieExpires, accountId }: StartedSession,
  ): Promise<ViewerType> {
    request.setSessionCookie(token, cookieExpires);
    return this.accounts.byId(accountId);
  }
}
