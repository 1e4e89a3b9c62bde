import process from 'node:process';

/** A picture of 8 MiB (UPLOAD_MAX_BYTES) and the form around it; the adapter's own limit is 512 kB. */
process.env['BODY_SIZE_LIMIT'] ??= '9M';

// Whoever started this with a channel to it is gone, however that ended: nobody would ask it to stop.
if (process.channel) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
