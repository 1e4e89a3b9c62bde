import { Args, Query, Resolver } from '@nestjs/graphql';
import { PersonService } from './person.service.ts';
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
}
