import {
  BODY_MAX,
  BODY_MIN,
  STRUCTURED_PART_MAX,
  TITLE_MAX,
  TITLE_MIN,
  type Problem,
} from '../vocabulary/index.ts';
import { checkText } from './text.ts';

/** The structured part as typed. */
export interface TypedParts {
  readonly tried: string;
  readonly expected: string;
  readonly got: string;
}

export const checkTitle = (path: string, title: string): Problem[] =>
  checkText(path, title, { min: TITLE_MIN, max: TITLE_MAX });

export const checkBody = (path: string, body: string): Problem[] =>
  checkText(path, body, { min: BODY_MIN, max: BODY_MAX });

export const checkParts = (path: string, parts: TypedParts): Problem[] =>
  (['tried', 'expected', 'got'] as const).flatMap((part) =>
    checkText(`${path}.${part}`, parts[part], { max: STRUCTURED_PART_MAX }),
  );
