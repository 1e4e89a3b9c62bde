import type { Config } from '../config/index.ts';
import { FolderStorage } from './folder-storage.ts';
import { S3Storage, type S3Settings } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/** A bucket when one is configured, else a folder. */
export const createStorage = (
  config: Pick<Config, 'STORAGE' | 'S3_BUCKET'> & S3Settings,
): Storage =>
  config.S3_BUCKET ? new S3Storage(config.S3_BUCKET, config) : new FolderStorage(config.STORAGE);
