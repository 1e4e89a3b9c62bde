/* The environment that the processes get on a person's own machine. */
import { MAIL, UPLOADS } from './paths.ts';
import { localSecrets } from './secrets.ts';

/** What all processes and commands share; what the person has set in the environment wins. */
export function sharedEnv(databaseUrl: string): Record<string, string | undefined> {
  const defaults: Record<string, string> = {
    NODE_ENV: 'development',
    STORAGE: UPLOADS,
    MAIL_DIR: MAIL,
    ...localSecrets(),
  };
  const given = Object.keys(defaults).filter((name) => process.env[name]);
  const kept = Object.fromEntries(given.map((name) => [name, process.env[name]]));
  return { ...defaults, ...kept, DATABASE_URL: databaseUrl };
}
