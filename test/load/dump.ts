/* Reading the public data sets that measurements use. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/paths.ts';

const DATA = process.env.COLLOQUY_DATA ?? join(ROOT, '..', 'shared', 'data');

/** Null where the data is not at hand. */
export const read = (path: string): string | null =>
  existsSync(join(DATA, path)) ? readFileSync(join(DATA, path), 'utf8') : null;

/** Null where it is not at hand. */
export const folderOf = (path: string): string | null =>
  existsSync(join(DATA, path)) ? join(DATA, path) : null;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#xA': '\n',
  '#xD': '',
};
/** A column of a dump's row, unescaped; '' where it is absent. */
export const attribute = (row: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`, 'u').exec(row)?.[1] ?? '').replace(
    /&(amp|lt|gt|quot|#xA|#xD);/gu,
    (_, entity: string) => ENTITIES[entity] ?? '',
  );
export const rowsOf = (text: string): string[] => text.match(/<row [^>]*\/>/gu) ?? [];
export const plain = (html: string): string => html.replace(/<[^>]+>/gu, ' ');
