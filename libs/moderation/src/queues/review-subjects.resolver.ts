import {
  Endorsement,
  EndorsementLoaderService,
  type EndorsementRow,
  type Reader,
  SuggestedEdit,
  type SuggestedEditRow,
  SuggestionReadsService,
} from '@colloquy/qa';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ReviewItemRow } from './items.queries.ts';
import { ReviewItem } from './review.types.ts';

/** What an item is about that the questions and answers know. */
@Resolver(() => ReviewItem)
export class ReviewSubjectsResolver {
  constructor(
    private readonly suggestions: SuggestionReadsService,
    private readonly endorsements: EndorsementLoaderService,
  ) {}

  @ResolveField(() => SuggestedEdit, {
    nullable: true,
    description: 'The edit to apply or decline.',
  })
  suggestedEdit(
    { suggestedEditId }: ReviewItemRow,
    _args: unknown,
    reader: Reader,
  ): Promise<SuggestedEditRow | null> | null {
    return suggestedEditId === null ? null : this.suggestions.byId(reader, suggestedEditId);
  }

  @ResolveField(() => Endorsement, { nullable: true, description: 'The endorsement to confirm.' })
  endorsement({ endorsementId }: ReviewItemRow): Promise<EndorsementRow | null> | null {
    return endorsementId === null ? null : this.endorsements.byId(endorsementId);
  }
}
