import { CurrentViewer, Request, type RequestContext } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PasswordChangeService } from './password-change.service.ts';
import { RecoveryService } from './recovery.service.ts';

/** Passwords and addresses. */
@Resolver()
export class RecoveryResolver {
  constructor(
    private readonly recovery: RecoveryService,
    private readonly passwordChange: PasswordChangeService,
  ) {}

  @Mutation(() => Boolean, {
    description: "Changes the viewer's password and ends their other sessions.",
  })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('current', { description: 'The password until now.' }) current: string,
    @Args('new', { description: 'The password from now on.' }) chosen: string,
  ): Promise<boolean> {
    await this.passwordChange.change(viewer, current, chosen);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Mails a link for a new password, if an account has this address; never tells.',
  })
  async requestPasswordReset(
    @Request() request: RequestContext,
    @Args('email', { description: 'Address of the account, in any case.' }) email: string,
  ): Promise<boolean> {
    await this.recovery.requestReset(email, request);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Sets a new password by the link from a mail, and ends all sessions.',
  })
  async resetPassword(
    @Args('token', { description: 'From the link; good once.' }) token: string,
    @Args('password', { description: 'The password from now on.' }) password: string,
  ): Promise<boolean> {
    await this.recovery.reset(token, password);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Confirms an address by the link from a mail.' })
  async verifyEmail(
    @Args('token', { description: 'From the link; good once.' }) token: string,
  ): Promise<boolean> {
    await this.recovery.verifyEmail(token);
    return true;
  }
}
