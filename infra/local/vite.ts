/* Vite belongs to the web app, so it is looked up from there. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { appFolder } from './paths.ts';

/** The program file of the web app's Vite. */
export function viteProgram(): string {
  const fromWeb = createRequire(join(appFolder('web'), 'package.json'));
  return join(dirname(fromWeb.resolve('vite/package.json')), 'bin', 'vite.js');
}
