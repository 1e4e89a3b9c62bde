/* `npm run jobs -- show|replay [HANDLER]`: background work that failed, and trying it again. */
import { runCommand } from './worker-command.ts';

await runCommand('jobs', process.argv.slice(2));
