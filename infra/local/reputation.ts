/* `npm run reputation:rebuild -- COURSE` and `npm run reputation:check -- COURSE`. */
import { runCommand } from './worker-command.ts';

await runCommand('reputation', process.argv.slice(2));
