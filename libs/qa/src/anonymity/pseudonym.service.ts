import { createHmac } from 'node:crypto';
import type { Sql } from '@colloquy/db';
import { pseudonymOf } from '@colloquy/domain/anonymity';
import { mayHideName } from '@colloquy/domain/permissions';
import { Config } from '@colloquy/platform/config';
import { Injectable } from '@nestjs/common';
import type { Pseudonym } from '../acts/thread-facts.queries.ts';
import { ThreadFactsService } from '../acts/thread-facts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';

const NAMES = `select account_id as "accountId", name from pseudonym where question_id = $1`;

const TAKE = `insert into pseudonym (question_id, account_id, name) values ($1, $2, $3)
  on conflict do nothing returning name`;

/** 48 bits: the largest whole bytes that a JavaScript number holds exactly. */
const SEED_BYTES = 6;

/** The names that hide people from their classmates; one for a person and thread, and stable. */
@Injectable()
export class PseudonymService {
  constructor(
    private readonly config: Config,
    private readonly threads: ThreadService,
    private readonly facts: ThreadFactsService,
  ) {}

  /** The person's pseudonym in this thread, given now if they have none. */
  async pseudonymFor(tx: Sql, questionId: number, accountId: number): Promise<string> {
    // Whoever takes the same name at the same moment makes the insert do nothing: look again.
    for (;;) {
      const names = await tx.query<Pseudonym>(NAMES, [questionId]);
      const known = names.find((row) => row.accountId === accountId);
      if (known) return known.name;
      const name = this.#wouldBe(questionId, accountId, names);
      const taken = await tx.query(TAKE, [questionId, accountId, name]);
      if (taken.length > 0) return name;
    }
  }

  /** The name that the viewer has in the thread or would get; null where names are always shown. */
  async viewerPseudonym(reader: Reader, question: QuestionRow): Promise<string | null> {
    const { course, actor } = await this.threads.accessOf(reader, question.courseId);
    if (actor.accountId === null || actor.role === null) return null;
    const names = (await this.facts.of(reader, question.id))?.pseudonyms ?? [];
    const known = names.find((row) => row.accountId === actor.accountId);
    if (known) return known.name;
    if (!mayHideName(course, actor)) return null;
    return this.#wouldBe(question.id, actor.accountId, names);
  }

  #wouldBe(questionId: number, accountId: number, names: readonly Pseudonym[]): string {
    // Keyed, because whoever could work out the seed could work out whose name it is.
    const hash = createHmac('sha256', this.config.SECRET)
      .update(`pseudonym:${questionId}:${accountId}`)
      .digest();
    const taken = new Set(names.map((row) => row.name));
    return pseudonymOf(hash.readUIntBE(0, SEED_BYTES), taken);
  }
}
