import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from '@/api/client';
import type { Account, Role } from '@/api/contract';

export interface Grant {
  id?: string;
  role: Role;
  unit: string;
  from: string;
  to?: string;
  delegated_by?: string;
  reason?: string;
  needs_second_factor: boolean;
  granted_by?: string;
  granted_at?: number;
  revoked_at?: number;
  revoked_by?: string;
}

export const grantsOf = (grants: Account['grants'] | Account['rights']): Grant[] => grants ?? [];

export const roles: Role[] = [
  'meeting_secretary', 'cell_committee', 'follower', 'committee_official', 'committee_secretary', 'bloc_official', 'bloc_standing', 'inspector', 'administrator', 'member',
];

/// Roles that sleep until the account has a second factor.
export const guarded: Role[] = ['committee_official', 'committee_secretary', 'bloc_official', 'bloc_standing', 'administrator'];

export function useAccount(account: string) {
  return useQuery({
    queryKey: ['accounts', 'one', account],
    queryFn: () => unwrap<Account>(api.GET('/accounts/{account}', { params: { path: { account } } })),
  });
}
