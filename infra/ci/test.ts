import { checks, finish, runSteps, wholeTests } from './steps.ts';

/** Everything that must hold before a change lands. */
finish(await runSteps([...checks, ...wholeTests]));
