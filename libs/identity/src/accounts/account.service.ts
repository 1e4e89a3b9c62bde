import { Database } from '@colloquy/db';
import { checkHandle, checkText } from '@colloquy/domain/validation';
import {
  ABOUT_MAX,
  DomainError,
  ErrorCode,
  NAME_MAX,
  notFound,
  type Problem,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { renderMarkdown } from '@colloquy/platform/markup';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { signedIn } from '../sessions/session.service.ts';
import type { UpdateProfileInput } from './account.types.ts';
import { UPDATE_PROFILE, VIEWER_BY_ID } from './accounts.queries.ts';
import { canonicalLanguage, checkLanguage, checkTimeZone } from './locale.ts';
import { isTaken } from './taken.ts';
import type { ViewerType } from './viewer.types.ts';

/** The account as its owner sees and changes it. */
@Injectable()
export class AccountService {
  constructor(private readonly database: Database) {}

  /** Null when nobody is signed in. */
  async ofViewer(viewer: Viewer): Promise<ViewerType | null> {
    return viewer.accountId === null ? null : this.byId(viewer.accountId);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(accountId: number): Promise<ViewerType> {
    const [account] = await this.database.query<ViewerType>(VIEWER_BY_ID, [accountId]);
    if (!account) throw notFound();
    return account;
  }

  /** @throws DomainError UNAUTHENTICATED, INVALID_INPUT (TAKEN for another's handle) */
  async updateProfile(viewer: Viewer, input: UpdateProfileInput): Promise<ViewerType> {
    const accountId = signedIn(viewer);
    refuseProblems(problemsOf(input));
    const values = [accountId, ...columnsOf(input)];
    try {
      await this.database.transaction((tx) => tx.query(UPDATE_PROFILE, values));
    } catch (error) {
      throw isTaken(error, 'account_handle_key') ? handleTaken() : error;
    }
    return this.byId(accountId);
  }
}

const handleTaken = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [{ path: 'input.handle', code: 'TAKEN' }] });

/** In the order of UPDATE_PROFILE. */
const columnsOf = ({ name, handle, locale, timeZone, aboutMarkdown }: UpdateProfileInput) => [
  name?.trim(),
  handle,
  locale && canonicalLanguage(locale),
  timeZone,
  aboutMarkdown,
  aboutMarkdown && renderMarkdown(aboutMarkdown, OUTSIDE_COURSES).html,
];

/** A person stands in no course, so there is nothing to mention and no question to link to. */
const OUTSIDE_COURSES = {
  mentions: new Map<string, never>(),
  questions: new Set<number>(),
  courseSlug: '',
  idPrefix: 'about',
};

const given = <T>(value: T | null | undefined, check: (value: T) => Problem[]): Problem[] =>
  value === null || value === undefined ? [] : check(value);

const problemsOf = ({
  name,
  handle,
  locale,
  timeZone,
  aboutMarkdown,
}: UpdateProfileInput): Problem[] => [
  ...given(name, (text) => checkText('input.name', text, { min: 1, max: NAME_MAX })),
  ...given(handle, (text) => checkHandle('input.handle', text)),
  ...given(locale, (tag) => checkLanguage('input.locale', tag)),
  ...given(timeZone, (zone) => checkTimeZone('input.timeZone', zone)),
  ...given(aboutMarkdown, (text) => checkText('input.aboutMarkdown', text, { max: ABOUT_MAX })),
];
