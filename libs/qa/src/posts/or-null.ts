import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';

/** For nullable fields: null where a service says NOT_FOUND; other errors stay errors. */
export async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof DomainError && error.code === ErrorCode.NOT_FOUND) return null;
    throw error;
  }
}
