import { useUnit } from '@/api/units';
import { useRequiredPlace } from '@/frame/place';
import { LoadingPage } from '@/parts/loading';
import { PageProblem } from '@/parts/page_problem';
import { CellMembers } from './cell_members';
import { MembersAbove } from './members_above';

/// Members of a cell; of a body above, the way to its cells and a search through all of them.
export function MembersPage() {
  const place = useRequiredPlace();
  const unit = useUnit(place.unit);
  if (unit.isPending) return <LoadingPage />;
  if (unit.isError) return <PageProblem fault={unit.error} retry={() => void unit.refetch()} />;
  return unit.data.kind === 'cell' ? <CellMembers place={place} unit={unit.data} /> : <MembersAbove place={place} unit={unit.data} />;
}
