import { checks, finish, runSteps } from './steps.ts';

/** The fast loop: contracts, types, lint, unit tests. */
finish(await runSteps(checks));
