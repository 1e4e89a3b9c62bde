import process from 'node:process';

/** A picture of 8 MiB (UPLOAD_MAX_BYTES) and the form around it; the adapter's own limit is 512 kB. */
process.env['BODY_SIZE_LIMIT'] ??= '9M';
