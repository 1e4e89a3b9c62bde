import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson } from '@colloquy/testing';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';
import { PersonService } from '../persons/person.service.ts';

describe('an account', () => {
  let world: IdentityWorld;
  let persons: PersonService;
  beforeAll(async () => {
    world = await identityWorld();
    persons = new PersonService(world.database);
  });
  afterAll(() => world.drop());

  it('is changed by its owner, and what is left out stays', async () => {
    const { viewer } = await aPerson(world.database, { name: 'Mina' });
    const input = {
      handle: 'mina',
      aboutMarkdown: '*Hello* <script>alert(1)</script>',
      locale: 'de-at',
    };
    const changed = await world.accounts.updateProfile(viewer, input);
    expect(changed).toMatchObject({
      name: 'Mina',
      handle: 'mina',
      locale: 'de-AT',
      timeZone: 'UTC',
    });
    const person = await persons.byHandle('Mina');
    expect(person?.aboutHtml).toContain('<em>Hello</em>');
    expect(person?.aboutHtml).not.toContain('<script');
  });

  it('is not changed by nobody', async () => {
    await expect(world.accounts.updateProfile(nobody, { name: 'x' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('has a handle that nobody else has, also of two who want it at the same time', async () => {
    const people = [await aPerson(world.database), await aPerson(world.database)];
    const results = await Promise.allSettled(
      people.map(({ viewer }) => world.accounts.updateProfile(viewer, { handle: 'wanted' })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { facts: { problems: [{ path: 'input.handle', code: 'TAKEN' }] } },
    });
  });

  it('shows others nothing private, and nothing at all once it is erased', async () => {
    const facts = { name: 'Somebody', deletedAt: new Date() };
    const [one, gone] = [await aPerson(world.database), await aPerson(world.database, facts)];
    const loaders = new RequestLoaders();
    const [seen, erased] = await Promise.all([
      persons.load(loaders, one.id),
      persons.load(loaders, gone.id),
    ]);
    expect(Object.keys(seen)).not.toContain('email');
    expect(erased).toMatchObject({ name: 'Deleted account', isDeleted: true, originUrl: null });
    expect(await persons.byHandle(gone.handle)).toBeNull();
    await expect(persons.load(loaders, 999_999)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
