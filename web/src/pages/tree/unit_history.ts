import { useQuery } from '@tanstack/react-query';

import { pageSize, useAllPages } from '@/api/all_pages';
import { api, unwrapWithTag } from '@/api/client';
import type { Unit, UnitLine } from '@/api/contract';

export interface Decision {
  number: string;
  date?: string;
  by?: string;
}

export type Kind = Unit['kind'];
export type Span = Unit['spans'][number];

/// A body with its history and the version that an edit names.
export function useUnitHistory(unit: string) {
  return useQuery({
    queryKey: ['unit', unit, 'history'],
    queryFn: async () => {
      const { data, tag } = await unwrapWithTag<Unit>(api.GET('/units/{unit}', { params: { path: { unit } } }));
      return { unit: data, tag };
    },
  });
}

/// The bodies directly under one on a day.
export function useUnder(unit: string, day: string, enabled = true) {
  return useAllPages<UnitLine>(
    ['units', 'under', unit, day],
    (cursor) => api.GET('/units', { params: { query: { under: unit, day, cursor, limit: pageSize } } }),
    { whole: true, enabled },
  );
}

export function spanOn(unit: Unit, day: string): Span | undefined {
  return unit.spans.find((span) => span.from <= day && (span.to === undefined || day < span.to));
}

/// Kinds of bodies that may stand directly under one.
export function kindsUnder(kind: Kind): Kind[] {
  switch (kind) {
    case 'province':
    case 'bloc':
      return ['grassroots_committee', 'bloc', 'cell'];
    case 'grassroots_committee':
      return ['cell', 'sub_committee'];
    case 'sub_committee':
      return ['cell'];
    case 'cell':
      return [];
  }
}
