/* `npm run import -- …`: reads a site or an archive into a course. */
import { runExchange } from './exchange.ts';

await runExchange('import');
