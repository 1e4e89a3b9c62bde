/* `npm run export -- COURSE FILE`: writes an archive of a course. */
import { runExchange } from './exchange.ts';

await runExchange('export');
