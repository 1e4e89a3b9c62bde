/* `npm run search:rebuild`: fills the search index anew, also while the site runs. */
import { runCommand } from './worker-command.ts';

await runCommand('search', []);
