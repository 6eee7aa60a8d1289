import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import { unwrap } from './client';

export const pageSize = 200;

interface PageOf<Row> {
  items: Row[];
  next: string | null;
}

type Asked<Row> = Promise<{ data?: PageOf<Row>; error?: unknown; response: Response }>;

/// A list of the server page by page. `whole`: all pages are fetched one after the other, for lists that somebody sorts
/// and searches at once; the rows grow while they come.
export function useAllPages<Row>(key: QueryKey, ask: (cursor: string | undefined) => Asked<Row>, { whole = false, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => unwrap(ask(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (whole && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [whole, hasNextPage, isFetching, isError, fetchNextPage]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    rows,
    error: query.error,
    retry: () => void query.refetch(),
    further: whole ? undefined : { more: hasNextPage, loading: isFetching, load: () => void fetchNextPage() },
    complete: !hasNextPage && query.isSuccess,
  };
}
