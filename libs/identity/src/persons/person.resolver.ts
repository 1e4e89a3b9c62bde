import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, GraphQLISODateTime, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@colloquy/platform/graphql';
import { PersonService, type WholePerson } from './person.service.ts';
import { PersonType } from './person.types.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(private readonly persons: PersonService) {}

  @Query(() => PersonType, { nullable: true, description: 'The person with this handle, if any.' })
  person(
    @Args('handle', { description: 'As in mentions, without the @.' }) handle: string,
  ): Promise<PersonType | null> {
    return this.persons.byHandle(handle);
  }

  @ResolveField(() => String, {
    description: 'What the person says of themselves, as safe HTML; empty for nothing.',
  })
  aboutHtml(person: PersonType, _args: unknown, context: RequestContext): Soon<string> {
    return person.aboutHtml ?? this.#rest(person, context, (whole) => whole.aboutHtml);
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When the account was made.' })
  createdAt(person: PersonType, _args: unknown, context: RequestContext): Soon<Date> {
    return person.createdAt ?? this.#rest(person, context, (whole) => whole.createdAt);
  }

  @ResolveField(() => Boolean, { description: 'Whether the person administers this site.' })
  isAdministrator(person: PersonType, _args: unknown, context: RequestContext): Soon<boolean> {
    return person.isAdministrator ?? this.#rest(person, context, (whole) => whole.isAdministrator);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the account came with an import and nobody owns it yet.',
  })
  isUnclaimed(person: PersonType, _args: unknown, context: RequestContext): Soon<boolean> {
    return person.isUnclaimed ?? this.#rest(person, context, (whole) => whole.isUnclaimed);
  }

  #rest<V>({ id }: PersonType, { loaders }: RequestContext, of: (whole: WholePerson) => V) {
    return after(this.persons.load(loaders, id), of);
  }
}
