import { QueryClient } from '@tanstack/react-query';

import { Refused } from './api/client';
import { homeQuery } from './api/overview';
import { mayBeSignedIn, sessionQuery } from './api/session';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without network the service worker answers with what was last seen; nothing waits for the network in vain.
      networkMode: 'always',
      // What the server refuses, it refuses again; what did not reach it may get through.
      retry: (times, fault) => !(fault instanceof Refused) && times < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

/// Asks at once for what the first page needs, all together: on a weak line each question after another is felt.
export function askForFirstPage(): void {
  if (!mayBeSignedIn()) return;
  const asked: Promise<unknown>[] = [queries.query(sessionQuery(queries))];
  if (location.pathname === '/') asked.push(queries.query(homeQuery));
  // What goes wrong, the page that shows it tells.
  void Promise.allSettled(asked);
}
