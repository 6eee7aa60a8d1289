import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { setClock } from '@/parts/dates';
import { changePreferences } from '@/theme/preferences';
import { api, Refused, unwrap, Unreachable } from './client';
import type { Session } from './contract';

/// Who is signed in and what they may, body by body; null = nobody.
export interface Right {
  id: string;
  role: string;
  unit: string;
  unit_name: string;
  from: string;
  to?: string;
  permissions: string[];
  holds: boolean;
  needs_second_factor: boolean;
}

export const sessionKey = ['session'];

// Signed out without network: the server does not know yet, and the cookie is still there.
const owed = 'bontot.sign_out_owed';

let settling: Promise<void> | undefined;

/// Ends at the server what was ended here without network; before anything else is asked of it.
function settleSignOut(): Promise<void> {
  if (!localStorage.getItem(owed)) return Promise.resolve();
  settling ??= endAtServer().finally(() => {
    settling = undefined;
  });
  return settling;
}

async function endAtServer(): Promise<void> {
  try {
    await unwrap(api.DELETE('/session'));
  } catch (fault) {
    if (!(fault instanceof Refused && fault.problem.status === 401)) return;
  }
  localStorage.removeItem(owed);
  keepPreferences();
}

/// The server's answer has cleared the browser's store (Clear-Site-Data); how one likes to read is nobody's secret.
function keepPreferences(): void {
  changePreferences({});
}
window.addEventListener('online', () => void settleSignOut());

// The session's cookie is out of reach of scripts: this says that there may be one, so that nobody asks in vain.
const mayBe = 'bontot.signed_in';

export const mayBeSignedIn = () => localStorage.getItem(mayBe) !== null;

export function sessionQuery(queries: QueryClient) {
  return queryOptions({
    queryKey: sessionKey,
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: async () => {
      await settleSignOut();
      if (!mayBeSignedIn()) return null;
      try {
        const asked = api.GET('/session');
        const session = await unwrap(asked);
        // What the service worker kept from before tells an hour that is long over.
        if (!(await asked).response.headers.has('Bontot-Kept')) setClock(session.now);
        return session;
      } catch (fault) {
        if (fault instanceof Refused && fault.problem.status === 401) {
          // It ended while they worked: they keep their page and sign in on top of it (frame/sign_in_again.tsx).
          const before = queries.getQueryData<Session | null>(sessionKey);
          if (before) return before;
          localStorage.removeItem(mayBe);
          return null;
        }
        throw fault;
      }
    },
  });
}

export function useSession() {
  return useQuery(sessionQuery(useQueryClient()));
}

/// The caller's rights that hold today.
export function useRights(): Right[] {
  const session = useSession();
  const rights = (session.data?.rights ?? []) as unknown as Right[];
  return rights.filter((right) => right.holds);
}

/// Asks everything anew. Who signs in again on top of their page keeps it; another person begins with an empty one.
export async function signedIn(queries: QueryClient): Promise<void> {
  localStorage.setItem(mayBe, '1');
  const before = queries.getQueryData<{ account: string } | null>(sessionKey);
  await queries.invalidateQueries({ queryKey: sessionKey });
  const after = queries.getQueryData<{ account: string } | null>(sessionKey);
  if (before && after && before.account !== after.account) location.assign('/');
  void queries.invalidateQueries();
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { login: string; password: string }) => {
      await settleSignOut();
      return unwrap(api.POST('/session', { body }));
    },
    onSuccess: (opened) => (opened.state === 'complete' ? signedIn(queries) : undefined),
  });
}

export function useSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      /^\d{6}$/.test(code)
        ? unwrap(api.POST('/session/second-factor', { body: { code } }))
        : unwrap(api.POST('/session/recovery-code', { body: { code } })),
    onSuccess: () => signedIn(queries),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/session')),
    onError: (fault) => {
      if (fault instanceof Unreachable) localStorage.setItem(owed, '1');
    },
    onSettled: () => {
      localStorage.removeItem(mayBe);
      keepPreferences();
      queries.clear();
      queries.setQueryData(sessionKey, null);
    },
  });
}
