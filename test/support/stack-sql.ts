import { Client } from 'pg';

/** Runs a statement in the database of the running product, for what no page and no API does. */
export async function stackSql<T>(text: string, values: readonly unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: process.env.TEST_STACK_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as T[];
  } finally {
    await client.end();
  }
}
