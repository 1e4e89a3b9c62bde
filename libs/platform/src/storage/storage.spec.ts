import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStorage } from './create-storage.ts';
import { BadStorageKey } from './key.ts';
import type { Storage } from './storage.ts';

const accessKey = 'an-access-key';

/** Speaks as much of S3 as we use; whoever does not sign is turned away. */
function smallBucket(): Server {
  const kept = new Map<string, { bytes: Buffer; type: string }>();
  const answers: Record<
    string,
    (path: string, request: IncomingMessage, to: ServerResponse) => Promise<void>
  > = {
    PUT: async (path, request, to) => {
      kept.set(path, { bytes: await buffer(request), type: request.headers['content-type'] ?? '' });
      to.end();
    },
    GET: async (path, _, to) => {
      const found = kept.get(path);
      if (found) to.setHeader('content-type', found.type).end(found.bytes);
      else to.writeHead(404).end('<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>');
    },
    DELETE: async (path, _, to) => {
      kept.delete(path);
      to.writeHead(204).end();
    },
  };
  return createServer((request, response) => {
    const signature = request.headers.authorization ?? '';
    const signed = signature.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKey}/`);
    const path = new URL(request.url ?? '', 'http://store').pathname;
    if (!signed || !path.startsWith('/uploads/')) response.writeHead(403).end();
    else void answers[request.method ?? '']?.(path, request, response);
  });
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

const nothing = {
  S3_BUCKET: undefined,
  S3_ENDPOINT: undefined,
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY: undefined,
  S3_SECRET_KEY: undefined,
};

describe('the storage', () => {
  const bucket = smallBucket();
  const stores: Record<string, Storage> = {};
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storage spec '));
    stores.folder = createStorage({ ...nothing, STORAGE: folder });
    stores.bucket = createStorage({
      ...nothing,
      STORAGE: folder,
      S3_BUCKET: 'uploads',
      S3_ENDPOINT: await listening(bucket),
      S3_ACCESS_KEY: accessKey,
      S3_SECRET_KEY: 'a-secret-key',
    });
  });
  afterAll(async () => {
    bucket.closeAllConnections();
    bucket.close();
    await rm(folder, { recursive: true });
  });

  const storeOf = (name: string): Storage => {
    const store = stores[name];
    if (!store) throw new Error(`no store ${name}`);
    return store;
  };

  describe.each(['folder', 'bucket'])('in a %s', (name) => {
    it('gives back what was put, byte by byte', async () => {
      const bytes = Buffer.from([0, 255, 10, 13, 137]);
      await storeOf(name).put('courses/7/abc.png', bytes, 'image/png');
      const file = await storeOf(name).get('courses/7/abc.png');
      expect(file).toMatchObject({ contentType: 'image/png', length: 5 });
      expect(file && (await buffer(file.stream)).equals(bytes)).toBe(true);
    });

    it('has nothing under a key that nothing was put under', async () => {
      expect(await storeOf(name).get('courses/7/other.png')).toBeNull();
      expect(await storeOf(name).get('courses/7/abc/below.png')).toBeNull();
    });

    it('forgets what is removed, and lets it be removed again', async () => {
      await storeOf(name).put('gone.gif', Buffer.from('gif'), 'image/gif');
      await storeOf(name).remove('gone.gif');
      await storeOf(name).remove('gone.gif');
      expect(await storeOf(name).get('gone.gif')).toBeNull();
    });

    it.each([
      '../up.png',
      '/root.png',
      'a/../b.png',
      'a//b.png',
      'A.png',
      'a.b.png',
      'a\0.png',
      'page.html',
      '',
    ])('refuses the key %j', async (key) => {
      await expect(storeOf(name).put(key, Buffer.from('x'), 'image/png')).rejects.toThrow(
        BadStorageKey,
      );
      await expect(storeOf(name).get(key)).rejects.toThrow(BadStorageKey);
      await expect(storeOf(name).remove(key)).rejects.toThrow(BadStorageKey);
    });

    it('refuses a key whose ending belongs to another content type', async () => {
      const put = storeOf(name).put('picture.png', Buffer.from('x'), 'image/gif');
      await expect(put).rejects.toThrow('does not fit');
    });
  });

  it('leaves no unfinished file behind in a folder', async () => {
    await storeOf('folder').put('whole/a.png', Buffer.from('whole'), 'image/png');
    await writeFile(join(folder, 'blocked'), '');
    const blocked = storeOf('folder').put('blocked/a.png', Buffer.from('x'), 'image/png');
    await expect(blocked).rejects.toThrow();
    expect(await readdir(join(folder, 'whole'))).toEqual(['a.png']);
  });

  it('is refused by a bucket whose key it does not have', async () => {
    const { port } = bucket.address() as AddressInfo;
    const stranger = createStorage({
      ...nothing,
      STORAGE: folder,
      S3_BUCKET: 'uploads',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY: 'another',
      S3_SECRET_KEY: 'a-secret-key',
    });
    await expect(stranger.get('courses/7/abc.png')).rejects.toThrow();
  });
});
