import { closeBegun } from './begun_meetings';
import { closeKept } from './kept_parts';
import { forgetAccount } from './kept_store';
import { forgetAnswers } from './service';

/// Signing out takes everything of the account off this machine. The server's answer clears the browser's store too
/// (Clear-Site-Data): what it is quicker with, it takes away under these hands.
export async function forgetKept(account: string | undefined): Promise<void> {
  closeKept();
  closeBegun();
  await forgetAnswers().catch(() => undefined);
  if (account) await forgetAccount(account).catch(() => undefined);
}
