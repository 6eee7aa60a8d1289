import { useSearchParams } from 'react-router';

import { standing, type Evidence } from '@/api/evidence';
import { fold } from '@/parts/fold';

/// What the list shows, kept in the address.
export interface EvidenceFilters {
  text: string;
  kind: string;
  indicator: string;
  unlinked: boolean;
  deleted: boolean;
}

const names = { text: 'tim', kind: 'loai', indicator: 'noi-dung', unlinked: 'chua-gan', deleted: 'da-xoa' } as const;

export function useEvidenceFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: EvidenceFilters = {
    text: search.get(names.text) ?? '',
    kind: search.get(names.kind) ?? '',
    indicator: search.get(names.indicator) ?? '',
    unlinked: search.has(names.unlinked),
    deleted: search.has(names.deleted),
  };
  const change = (changed: Partial<EvidenceFilters>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed) as [keyof EvidenceFilters, string | boolean][]) {
          if (value) after.set(names[name], value === true ? '1' : value);
          else after.delete(names[name]);
        }
        return after;
      },
      { replace: true },
    );
  const open = (piece: string | undefined) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (piece) after.set('xem', piece);
      else after.delete('xem');
      return after;
    });
  return { filters, change, open, opened: search.get('xem') ?? undefined };
}

export function anyFilter(filters: EvidenceFilters): boolean {
  return Object.values(filters).some((value) => value !== '' && value !== false);
}

/// The newest first; replaced revisions stand behind the piece that replaced them.
export function matching(pieces: Evidence[], filters: EvidenceFilters): Evidence[] {
  const text = fold(filters.text);
  const counted = standing(pieces);
  const shown = filters.deleted ? [...counted, ...pieces.filter((piece) => piece.deleted_on)] : counted;
  return shown
    .filter((piece) => fold([piece.title, piece.file_name, piece.uploaded_by].join(' ')).includes(text))
    .filter((piece) => !filters.kind || piece.kind === filters.kind)
    .filter((piece) => !filters.indicator || piece.indicators.includes(filters.indicator))
    .filter((piece) => !filters.unlinked || piece.indicators.length === 0)
    .sort((one, other) => other.uploaded_at - one.uploaded_at);
}
