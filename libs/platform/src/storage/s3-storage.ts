import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { Config } from '../config/index.ts';
import { checkKeyFor, contentTypeOf } from './key.ts';
import { Storage, type StoredFile } from './storage.ts';

export type S3Settings = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY'
>;

const clientConfig = (settings: S3Settings): S3ClientConfig => {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = settings;
  const credentials =
    S3_ACCESS_KEY && S3_SECRET_KEY
      ? { credentials: { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY } }
      : {};
  // Other makers' stores seldom have a host name for each bucket, nor know the newer checksums.
  const compatible = S3_ENDPOINT
    ? ({
        endpoint: S3_ENDPOINT,
        forcePathStyle: true,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      } as const)
    : {};
  return { region: S3_REGION, ...credentials, ...compatible };
};

/** Keeps files in a bucket of any store that speaks S3. */
export class S3Storage extends Storage {
  readonly #client: S3Client;

  constructor(
    private readonly bucket: string,
    settings: S3Settings,
  ) {
    super();
    this.#client = new S3Client(clientConfig(settings));
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    checkKeyFor(key, contentType);
    const object = { Bucket: this.bucket, Key: key, Body: bytes, ContentType: contentType };
    await this.#client.send(new PutObjectCommand({ ...object, ContentLength: bytes.byteLength }));
  }

  async get(key: string): Promise<StoredFile | null> {
    const contentType = contentTypeOf(key);
    try {
      const object = await this.#client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: key }),
      );
      if (!(object.Body instanceof Readable)) throw new Error('The store gave no bytes.');
      return { stream: object.Body, contentType, length: object.ContentLength ?? 0 };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    contentTypeOf(key);
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }
}
