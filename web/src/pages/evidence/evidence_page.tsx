import { useTranslation } from 'react-i18next';

import { evidenceKinds, standing, useEvidence, type Evidence } from '@/api/evidence';
import { useEvaluation, usePlan } from '@/api/evaluation';
import type { PlanText } from '@/api/evaluation_types';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/chips.css';
import { AddEvidence } from './add_evidence';
import { EvidenceList } from './evidence_list';
import { anyFilter, matching, useEvidenceFilters } from './filters';
import { PieceDrawer } from './piece_drawer';

/// Everything that backs the year of a body.
export function EvidencePage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const unit = useUnit(place.unit);
  const pieces = useEvidence(place.unit, place.year);
  const evaluation = useEvaluation(place.unit, place.year);
  const plan = usePlan(evaluation.data?.plan.id ?? (evaluation.isError ? 'nt-2023' : undefined));
  const { opened, open } = useEvidenceFilters();
  const mayEdit = unit.data?.permissions?.includes('evidence.edit') ?? false;
  const shown = pieces.data?.find((piece) => piece.id === opened);
  return (
    <Page
      title={t('evidence.title')}
      purpose={t('evidence.purpose')}
      crumbs={unit.data ? [{ label: `${unit.data.name} · ${place.year}`, path: pathOf(place) }] : []}
    >
      {mayEdit && <AddEvidence unit={place.unit} year={place.year} plan={plan.data} />}
      {pieces.isError && <ProblemNotice fault={pieces.error} retry={() => void pieces.refetch()} />}
      {pieces.isPending && <Loading />}
      {pieces.data && <Pieces pieces={pieces.data} plan={plan.data} year={place.year} mayEdit={mayEdit} />}
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

function Pieces({ pieces, plan, year, mayEdit }: { pieces: Evidence[]; plan: PlanText | undefined; year: number; mayEdit: boolean }) {
  const { t } = useTranslation();
  const { filters, change, open } = useEvidenceFilters();
  const shown = matching(pieces, filters);
  if (pieces.length === 0) {
    return (
      <Empty>
        {t('evidence.empty', { year })} {mayEdit && t('evidence.emptyWay')}
      </Empty>
    );
  }
  const linked = [...new Set(pieces.flatMap((piece) => piece.indicators))];
  const inOrder = plan?.criteria.flatMap((criterion) => criterion.indicators.map((item) => item.id)).filter((id) => linked.includes(id)) ?? linked;
  return (
    <section aria-label={t('evidence.title')}>
      <div className="evidence-filters not-printed">
        <label className="field">
          <span>{t('evidence.search')}</span>
          <input type="search" value={filters.text} placeholder={t('evidence.searchHint')} onChange={(event) => change({ text: event.target.value })} />
        </label>
        <label className="field">
          <span>{t('evidence.kind')}</span>
          <select value={filters.kind} onChange={(event) => change({ kind: event.target.value })}>
            <option value="">{t('evidence.allKinds')}</option>
            {evidenceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`evidence.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('evidence.ofIndicator')}</span>
          <select value={filters.indicator} onChange={(event) => change({ indicator: event.target.value })}>
            <option value="">{t('evidence.all')}</option>
            {inOrder.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="chips not-printed">
        <button type="button" className="chip" aria-pressed={filters.unlinked} onClick={() => change({ unlinked: !filters.unlinked })}>
          {t('evidence.unlinked')}
        </button>
        <button type="button" className="chip" aria-pressed={filters.deleted} onClick={() => change({ deleted: !filters.deleted })}>
          {t('evidence.withDeleted')}
        </button>
        {anyFilter(filters) && (
          <button
            type="button"
            className="button button-link"
            onClick={() => change({ text: '', kind: '', indicator: '', unlinked: false, deleted: false })}
          >
            {t('evidence.clearFilters')}
          </button>
        )}
      </div>
      <p className="quiet small" role="status">
        {t('evidence.count', { count: anyFilter(filters) ? shown.length : standing(pieces).length })}
      </p>
      {shown.length > 0 ? <EvidenceList pieces={shown} onOpen={open} /> : <Empty>{t('evidence.emptyFiltered')}</Empty>}
    </section>
  );
}
