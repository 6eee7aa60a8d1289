import { useQuery } from '@tanstack/react-query';

import { api, unwrap } from './client';

export function useMemberSearch(text: string) {
  return useQuery({
    queryKey: ['members', 'search', text],
    queryFn: () => unwrap(api.GET('/members', { params: { query: { text, limit: 10 } } })),
    enabled: text.trim().length > 1,
    retry: false,
  });
}
