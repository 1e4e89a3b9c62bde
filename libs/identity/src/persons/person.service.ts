import { Database } from '@colloquy/db';
import { HANDLE_MAX, notFound } from '@colloquy/domain/vocabulary';
import { inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import { PERSON_BY_HANDLE, PERSONS_BY_ID } from './person.queries.ts';
import type { PersonType } from './person.types.ts';

/** A person with all that others may know of them. */
export type WholePerson = Required<PersonType>;

/** People as others see them. */
@Injectable()
export class PersonService {
  constructor(private readonly database: Database) {}

  /** One statement for all people that a request names. @throws DomainError NOT_FOUND */
  async load(loaders: RequestLoaders, id: number): Promise<WholePerson> {
    const person = await loaders.of(this.#byIds, () => this.#byIds).load(id);
    if (!person) throw notFound();
    return person;
  }

  async byHandle(handle: string): Promise<WholePerson | null> {
    if (handle.length > HANDLE_MAX || handle.includes('\u0000')) return null;
    const [person] = await this.database.query<WholePerson>(PERSON_BY_HANDLE, [handle]);
    return person ?? null;
  }

  readonly #byIds = async (ids: readonly number[]): Promise<(WholePerson | null)[]> =>
    inOrder(ids, await this.database.query<WholePerson>(PERSONS_BY_ID, [ids]), ({ id }) => id);
}
