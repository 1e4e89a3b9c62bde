/* One running product for all end-to-end tests of a run; each test makes people of its own. */
import { startStack } from './stack.ts';

export default async function setUp() {
  const stack = await startStack({ demo: true });
  globalThis.testStack = stack;
  process.env.TEST_WEB_URL = stack.webUrl;
  process.env.TEST_API_URL = stack.apiUrl;
  process.env.TEST_STACK_DATABASE_URL = stack.databaseUrl;
  process.env.TEST_MAIL_FOLDER = stack.mailFolder;
}
