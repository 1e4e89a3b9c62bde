import {
  DomainError,
  ErrorCode,
  UPLOAD_MAX_BYTES,
  UPLOAD_MAX_PIXELS,
} from '@colloquy/domain/vocabulary';
import sharp, { type Sharp } from 'sharp';

/** A picture made anew from what somebody sent. */
export interface CleanImage {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly ending: string;
  /** Pixels, as it stands on a page. */
  readonly width: number;
  readonly height: number;
}

interface Kind {
  readonly ending: string;
  readonly contentType: string;
  readonly isAnimatable: boolean;
  readonly begins: (bytes: Buffer) => boolean;
  readonly encode: (image: Sharp) => Sharp;
}

/** No eye sees the difference to 100, and a photograph is a quarter of the size. */
const QUALITY = 85;
const FRAMES_MAX = 200;
/** Far above what the largest allowed picture takes; ends those made to take for ever. */
const SECONDS_MAX = 20;

const text = (bytes: Buffer, from: number, to: number): string =>
  bytes.subarray(from, to).toString('latin1');

/**
 * Told by their first bytes, not by the name or type that came with them. Others, SVG above all,
 * never reach the decoder.
 */
const KINDS: readonly Kind[] = [
  {
    ...{ ending: 'png', contentType: 'image/png', isAnimatable: false },
    begins: (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    encode: (image) => image.png(),
  },
  {
    ...{ ending: 'jpg', contentType: 'image/jpeg', isAnimatable: false },
    begins: (bytes) => text(bytes, 0, 3) === '\xff\xd8\xff',
    encode: (image) => image.jpeg({ quality: QUALITY }),
  },
  {
    ...{ ending: 'webp', contentType: 'image/webp', isAnimatable: true },
    begins: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
    encode: (image) => image.webp({ quality: QUALITY }),
  },
  {
    ...{ ending: 'gif', contentType: 'image/gif', isAnimatable: true },
    begins: (bytes) => ['GIF87a', 'GIF89a'].includes(text(bytes, 0, 6)),
    encode: (image) => image.gif(),
  },
];

const refused = (
  reason: 'TOO_LARGE' | 'NOT_AN_IMAGE' | 'TOO_MANY_PIXELS' | 'BROKEN',
): DomainError => new DomainError(ErrorCode.UPLOAD_REFUSED, { reason });

/**
 * Decodes a picture and encodes it anew, upright, without metadata (place, camera, names) and
 * without anything that hides behind the picture's end. Animations stay animated.
 * @throws DomainError UPLOAD_REFUSED with the reason
 */
export async function cleanImage(bytes: Buffer): Promise<CleanImage> {
  if (bytes.length > UPLOAD_MAX_BYTES) throw refused('TOO_LARGE');
  const kind = KINDS.find(({ begins }) => begins(bytes));
  if (!kind) throw refused('NOT_AN_IMAGE');
  const image = sharp(bytes, { animated: kind.isAnimatable, limitInputPixels: UPLOAD_MAX_PIXELS });
  await refuseTooMany(image);
  const clean = kind.encode(image.autoOrient()).timeout({ seconds: SECONDS_MAX });
  const { data, info } = await clean.toBuffer({ resolveWithObject: true }).catch(() => {
    throw refused('BROKEN');
  });
  const { ending, contentType } = kind;
  const height = info.pageHeight ?? info.height;
  return { bytes: data, contentType, ending, width: info.width, height };
}

/** Reads the header alone, so that nothing large is decoded before it is known to be. */
async function refuseTooMany(image: Sharp): Promise<void> {
  const {
    width,
    height,
    pages = 1,
  } = await image.metadata().catch((error: unknown) => {
    throw refused(String(error).includes('pixel limit') ? 'TOO_MANY_PIXELS' : 'BROKEN');
  });
  // An animation's frames stand below each other, so this is all of them.
  if (width * height > UPLOAD_MAX_PIXELS || pages > FRAMES_MAX) throw refused('TOO_MANY_PIXELS');
}
