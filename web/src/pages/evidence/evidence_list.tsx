import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { evidenceKinds, standing, type Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { dayOf, momentOf, today } from '@/parts/dates';
import '@/parts/chips.css';

const none = 'khong';

/// The pieces of a year as a table: what counts today, and on demand what was deleted. Replaced revisions stand behind
/// the piece that replaced them.
export function EvidenceList({ pieces, plan, empty, onOpen }: {
  pieces: Evidence[];
  plan: PlanText | undefined;
  empty: ReactNode;
  onOpen: (piece: string) => void;
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const withDeleted = search.has('da-xoa');
  const toggleDeleted = () =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (withDeleted) after.delete('da-xoa');
        else after.set('da-xoa', '1');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const deleted = pieces.filter((piece) => piece.deleted_on);
  const toggle = deleted.length > 0 && (
    <button type="button" className="chip" aria-pressed={withDeleted} onClick={toggleDeleted}>
      {t('evidence.withDeleted')}
    </button>
  );
  const rows = [...standing(pieces), ...(withDeleted ? deleted : [])].sort((one, other) => other.uploaded_at - one.uploaded_at);
  return (
    <DataTable
      id="minh-chung"
      caption={t('evidence.title')}
      rows={rows}
      columns={useColumns(onOpen)}
      filters={useFilters(pieces, plan)}
      keyOf={(piece) => piece.id}
      empty={empty}
      emptyAct={toggle}
    >
      {toggle}
    </DataTable>
  );
}

function useColumns(onOpen: (piece: string) => void): Column<Evidence>[] {
  const { t } = useTranslation();
  return [
    { key: 'title', title: t('evidence.columns.title'), text: (piece) => piece.title, cell: (piece) => <PieceTitle piece={piece} onOpen={onOpen} />, main: true, width: '34%' },
    { key: 'kind', title: t('evidence.columns.kind'), text: (piece) => t(`evidence.kinds.${piece.kind}`) },
    { key: 'effective', title: t('evidence.columns.effective'), text: (piece) => (piece.effective ? dayOf(piece.effective) : ''), order: (piece) => piece.effective ?? '', cell: (piece) => <Effective piece={piece} /> },
    { key: 'expires', title: t('evidence.expires'), text: (piece) => (piece.expires ? dayOf(piece.expires) : ''), order: (piece) => piece.expires ?? '', hidden: true },
    {
      key: 'indicators',
      title: t('evidence.columns.indicators'),
      text: (piece) => piece.indicators.join(', '),
      cell: (piece) => (piece.indicators.length > 0 ? piece.indicators.join(', ') : <span className="quiet">{t('evidence.none')}</span>),
    },
    { key: 'by', title: t('evidence.columns.by'), text: (piece) => piece.uploaded_by },
    { key: 'at', title: t('evidence.uploaded'), text: (piece) => momentOf(piece.uploaded_at), order: (piece) => piece.uploaded_at, width: '11rem' },
    { key: 'file', title: t('evidence.file'), text: (piece) => piece.file_name, hidden: true },
  ];
}

function useFilters(pieces: Evidence[], plan: PlanText | undefined): Filter<Evidence>[] {
  const { t } = useTranslation();
  const linked = [...new Set(pieces.flatMap((piece) => piece.indicators))];
  const inOrder = plan?.criteria.flatMap((criterion) => criterion.indicators.map((item) => item.id)).filter((id) => linked.includes(id)) ?? linked;
  return [
    { key: 'loai', title: t('evidence.kind'), choices: evidenceKinds.map((value) => ({ value, label: t(`evidence.kinds.${value}`) })), of: (piece) => piece.kind },
    {
      key: 'noi-dung',
      title: t('evidence.ofIndicator'),
      choices: [...inOrder.map((value) => ({ value, label: value })), { value: none, label: t('evidence.unlinked') }],
      of: (piece) => (piece.indicators.length > 0 ? piece.indicators : none),
    },
  ];
}

function PieceTitle({ piece, onOpen }: { piece: Evidence; onOpen: (piece: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" className={piece.deleted_on ? 'button-link evidence-title evidence-deleted' : 'button-link evidence-title'} onClick={() => onOpen(piece.id)}>
        {piece.title}
      </button>
      {piece.deleted_on && <span className="quiet small">{t('evidence.removed', { day: dayOf(piece.deleted_on), reason: piece.deleted_reason })}</span>}
    </>
  );
}

/// When it takes effect and until when; an end that has passed is said in words.
export function Effective({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const over = piece.expires !== undefined && piece.expires < today();
  return (
    <>
      {piece.effective ? dayOf(piece.effective) : ''} {piece.expires && t('evidence.until', { day: dayOf(piece.expires) })}
      {!piece.effective && !piece.expires && '–'}
      {over && (
        <span className="evidence-over">
          {'▲ '}
          {t('evidence.expired')}
        </span>
      )}
    </>
  );
}
