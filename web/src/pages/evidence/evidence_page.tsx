import { useTranslation } from 'react-i18next';

import { useEvidence } from '@/api/evidence';
import { usePlan } from '@/api/evaluation';
import { useMovementYear } from '@/api/movement';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AddEvidence } from './add_evidence';
import { EvidenceList } from './evidence_list';
import { useOpenedPiece } from './opened_piece';
import { PieceDrawer } from './piece_drawer';

/// Everything that backs the year of a body.
export function EvidencePage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const unit = useUnit(place.unit);
  const pieces = useEvidence(place.unit, place.year);
  const plan = usePlan(useMovementYear(place.unit, place.year).data?.plan.id);
  const { opened, open } = useOpenedPiece();
  const mayEdit = unit.data?.permissions?.includes('evidence.edit') ?? false;
  const shown = pieces.data?.find((piece) => piece.id === opened);
  return (
    <Page
      title={t('evidence.title')}
      purpose={t('evidence.purpose')}
      crumbs={unit.data ? [{ label: `${unit.data.name} · ${place.year}`, path: pathOf(place) }] : []}
    >
      {mayEdit && !pieces.isPending && <AddEvidence unit={place.unit} year={place.year} plan={plan.data} />}
      {pieces.isError && <ProblemNotice fault={pieces.error} retry={() => void pieces.refetch()} />}
      {(pieces.isPending || unit.isPending) && <Loading />}
      {pieces.data && !unit.isPending && (
        <EvidenceList
          pieces={pieces.data}
          plan={plan.data}
          empty={`${t('evidence.empty', { year: place.year })} ${mayEdit ? t('evidence.emptyWay') : ''}`}
          onOpen={open}
        />
      )}
      {shown && pieces.data && (
        <PieceDrawer
          key={shown.id}
          piece={shown}
          pieces={pieces.data}
          plan={plan.data}
          mayEdit={mayEdit}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      )}
    </Page>
  );
}
