import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import documents from '@colloquy/graphql-schema/persisted-documents.json' with { type: 'json' };

/**
 * The web's own documents are known by their SHA-256 from the start, so its requests carry no text.
 * Apollo's automatic persisted queries find them here; other clients may register theirs.
 */
export function persistedDocuments(): InMemoryLRUCache<string> {
  const cache = new InMemoryLRUCache<string>({ maxSize: 16 * 1024 * 1024 });
  for (const [hash, text] of Object.entries(documents)) void cache.set(`apq:${hash}`, text);
  return cache;
}
