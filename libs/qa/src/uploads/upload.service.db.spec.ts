import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson } from '@colloquy/testing';
import sharp from 'sharp';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import { UploadService } from './upload.service.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

/** Two frames of other colours. */
async function animation(): Promise<Buffer> {
  const frames = ['#ff0000', '#00ff00'].map((background) =>
    sharp({ create: { width: 8, height: 6, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('an upload', () => {
  let world: QaWorld;
  let uploads: UploadService;
  beforeAll(async () => {
    world = await QaWorld.make();
    uploads = world.get(UploadService);
  });
  afterAll(() => world.drop());

  const stored = (url: string): Buffer =>
    Buffer.from(world.storage.files.get(url.replace('/media/', ''))?.bytes ?? []);

  it('is made anew, upright and without what the camera wrote into it', async () => {
    const { course, asker } = await world.course();
    const photograph = await picture(20, 10)
      .withExif({ IFD0: { Copyright: 'Ada', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const upload = await uploads.store(asker.viewer, course.slug, photograph);
    expect(upload).toMatchObject({ width: 10, height: 20, markdown: `![](${upload.url})` });
    expect(upload.url).toMatch(/^\/media\/[0-9a-f]{32}\.jpg$/);
    const metadata = await sharp(stored(upload.url)).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 10, height: 20 });
    expect(metadata.exif).toBeUndefined();
    const rows = await world.database.query(
      'select content_type, width, height from upload where account_id = $1',
      [asker.id],
    );
    expect(rows).toEqual([{ content_type: 'image/jpeg', width: 10, height: 20 }]);
  });

  it('stays an animation', async () => {
    const { course, asker } = await world.course();
    const upload = await uploads.store(asker.viewer, course.slug, await animation());
    expect(upload).toMatchObject({ width: 8, height: 6 });
    expect((await sharp(stored(upload.url)).metadata()).pages).toBe(2);
  });

  it.each([
    [
      'NOT_AN_IMAGE',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['NOT_AN_IMAGE', () => Buffer.from('GIF')],
    ['BROKEN', () => Buffer.from('GIF89a and then nothing of the kind')],
    ['TOO_LARGE', () => Buffer.alloc(8 * 1024 * 1024 + 1)],
    ['TOO_MANY_PIXELS', () => picture(8_000, 5_001).png().toBuffer()],
  ])('is refused as %s', async (reason, make) => {
    const { course, asker } = await world.course();
    const bytes = await make();
    await expect(uploads.store(asker.viewer, course.slug, bytes)).rejects.toMatchObject({
      code: 'UPLOAD_REFUSED',
      facts: { reason },
    });
  });

  it('is for members', async () => {
    const { course } = await world.course();
    const outsider = await aPerson(world.database);
    const bytes = await picture(2, 2).png().toBuffer();
    await expect(uploads.store(outsider.viewer, course.slug, bytes)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(uploads.store(nobody, course.slug, bytes)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
