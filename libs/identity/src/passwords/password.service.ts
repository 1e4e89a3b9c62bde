import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { normalised } from './password-rules.ts';

/*
 * Argon2id as the OWASP Password Storage Cheat Sheet recommends at the least: 19 MiB of memory,
 * two passes, one lane. Argon2id is what the library does unless told otherwise.
 */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;

/** Hashes and compares passwords. Each takes some 20 ms of one core, on a thread of its own. */
@Injectable()
export class PasswordService {
  /** Compared against when there is no account, so that the answer takes as long as if there were. */
  readonly #decoy = this.hash(randomBytes(16).toString('hex'));

  /** The password in PHC form, with a salt of its own. */
  hash(password: string): Promise<string> {
    return hash(normalised(password), {
      memoryCost: MEMORY_KIB,
      timeCost: PASSES,
      parallelism: LANES,
    });
  }

  /** Whether the password is the hashed one. Without a hash it is not, and finding out takes as long. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const isRight = await verify(passwordHash ?? (await this.#decoy), normalised(password));
    return isRight && passwordHash !== null;
  }

  /** Whether a hash was made with weaker settings than today's. */
  isOutdated(passwordHash: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
    return memoryCost !== MEMORY_KIB || timeCost !== PASSES || parallelism !== LANES;
  }
}
