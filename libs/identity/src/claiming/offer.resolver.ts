import { Request, type RequestContext } from '@colloquy/platform/graphql';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../persons/person.types.ts';
import { OfferService } from './offer.service.ts';
import { AccountOffer, OfferAccountInput } from './offer.types.ts';

@Resolver(() => PersonType)
export class OfferResolver {
  constructor(private readonly offers: OfferService) {}

  @Mutation(() => PersonType, {
    description:
      'Mails the owner of an account that came with an import a link to claim it. Again, with the same or another address, it ends the link before. For administrators of the site.',
  })
  async offerAccount(
    @Request() { viewer, loaders }: RequestContext,
    @Args('input', { description: 'Which account, and whose it is.' }) input: OfferAccountInput,
  ): Promise<PersonType> {
    const person = await this.offers.offer(viewer, input);
    loaders.clear();
    return person;
  }

  @ResolveField(() => AccountOffer, {
    nullable: true,
    description:
      'To whom the account was offered that nobody has claimed yet; null to all but administrators of the site.',
  })
  accountOffer(
    { id }: PersonType,
    _args: unknown,
    { viewer, loaders }: RequestContext,
  ): Promise<AccountOffer | null> {
    return this.offers.of(viewer, loaders, id);
  }
}
