import { useSearchParams } from 'react-router';

/// Which piece is open beside the list, kept in the address.
export function useOpenedPiece() {
  const [search, setSearch] = useSearchParams();
  const open = (piece: string | undefined) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (piece) after.set('xem', piece);
      else after.delete('xem');
      return after;
    });
  return { open, opened: search.get('xem') ?? undefined };
}
