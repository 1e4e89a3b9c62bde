import { t } from '#lib/messages/index.ts';

/** What an author is called where no link to them stands; an imported text may have no name at all. */
export const nameOf = (author: {
  readonly name: string;
  readonly person: { readonly isDeleted: boolean } | null;
}): string =>
  author.person?.isDeleted || author.name === '' ? t('shell.formerMember') : author.name;
