import { useMatches, useNavigate } from 'react-router';

import { useRights } from '@/api/session';
import { thisYear } from '@/parts/dates';

/// The body and the year that a page is about. They stand in the address: /dv/:unit/:year/…
export interface Place {
  unit: string;
  year: number;
}

const lastKey = 'bontot.place';

/// Years to choose from: the last five and the next, for plans ahead.
export function years(): number[] {
  const now = thisYear();
  return Array.from({ length: 6 }, (_, index) => now + 1 - index);
}

/// The place of the address; elsewhere the last one, or the first where the caller has something to do.
export function usePlace(): Place | null {
  const params = useMatches().at(-1)?.params ?? {};
  const rights = useRights();
  if (params.unit && params.year) {
    sessionStorage.setItem(lastKey, JSON.stringify({ unit: params.unit, year: Number(params.year) }));
    return { unit: params.unit, year: Number(params.year) };
  }
  const kept = sessionStorage.getItem(lastKey);
  if (kept) return JSON.parse(kept) as Place;
  const first = rights.find((right) => right.permissions.includes('meetings.record')) ?? rights[0];
  return first ? { unit: first.unit, year: thisYear() } : null;
}

export function useRequiredPlace(): Place {
  const place = usePlace();
  if (!place) throw new Error('this page needs a unit and a year in its address');
  return place;
}

export function pathOf(place: Place, page = ''): string {
  return `/dv/${place.unit}/${place.year}${page ? `/${page}` : ''}`;
}

/// Goes to the same page of another body or year.
export function useGoTo(): (place: Place) => void {
  const navigate = useNavigate();
  const match = useMatches().at(-1);
  return (place) => {
    const page = match?.params.unit ? match.pathname.split('/').slice(4, 5).join('/') : '';
    void navigate(pathOf(place, page));
  };
}
