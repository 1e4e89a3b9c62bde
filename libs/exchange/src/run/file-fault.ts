const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there, or its folder is not',
  ENOTDIR: 'is not there: what it should lie in is no folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened by this user',
  EPERM: 'may not be opened by this user',
  EROFS: 'lies where nothing can be written',
  ENOSPC: 'has no room: the disk is full',
};

/** What a person is told when the system refuses a file; null for any other error. */
export function fileFault(error: unknown, path: string): string | null {
  const fault = FAULTS[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return fault === undefined ? null : `${path} ${fault}.`;
}
