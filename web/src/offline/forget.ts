import { closeBegun } from './begun_meetings';
import { closeKept } from './kept_parts';
import { forgetAccount } from './kept_store';
import { forgetAnswers } from './service';

/// Signing out takes everything of the account off this machine.
export async function forgetKept(account: string | undefined): Promise<void> {
  closeKept();
  closeBegun();
  await forgetAnswers();
  if (account) await forgetAccount(account).catch(() => undefined);
}
