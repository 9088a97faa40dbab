/** Bad usage or an unreadable input: one line on stderr, status 2, never a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
