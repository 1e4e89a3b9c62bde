import { checks, finish, runSteps, wholeTests, wholeTestsOnRedis } from './steps.ts';

/** Everything that must hold before a change lands; `--redis` does all with queues on Redis instead. */
const whole = process.argv.includes('--redis') ? wholeTestsOnRedis : wholeTests;
finish(await runSteps([...checks, ...whole]));
