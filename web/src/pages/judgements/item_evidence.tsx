import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { api, unwrap, unwrapWithTag } from '@/api/client';
import { standing, type Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { useRequiredPlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { ProblemNotice } from '@/parts/problem_notice';
import { AddEvidence } from '@/pages/evidence/add_evidence';
import { PieceDrawer } from '@/pages/evidence/piece_drawer';
import type { Item } from './items';

/// The evidence of one item: what is there, a new piece, or one that backs another item already.
export function ItemEvidence({ item, plan, all, mayEdit, of }: {
  item: Pick<Item, 'id' | 'pieces'>;
  plan: PlanText;
  all: Evidence[];
  mayEdit: boolean;
  /// The body, where it is not that of the address.
  of?: string;
}) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const { year } = place;
  const unit = of ?? place.unit;
  const [adding, setAdding] = useState(false);
  const [search, setSearch] = useSearchParams();
  const opened = all.find((piece) => piece.id === search.get('xem'));
  const show = (piece: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (piece) after.set('xem', piece);
        else after.delete('xem');
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <section className="item-evidence">
      <h3>{t('judgements.evidence')}</h3>
      {item.pieces.length === 0 && <p className="quiet">{t('judgements.noEvidence')}</p>}
      <ul>
        {item.pieces.map((piece) => (
          <li key={piece.id}>
            <button type="button" className="button-link evidence-title" onClick={() => show(piece.id)}>
              {piece.title}
            </button>{' '}
            <span className="quiet small">
              {t(`evidence.kinds.${piece.kind}`)}
              {piece.effective && `, ${dayOf(piece.effective)}`} · {piece.uploaded_by}
            </span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="item-evidence-acts not-printed">
          <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('judgements.attach')}
          </button>
          <OtherPiece unit={unit} item={item} others={standing(all).filter((piece) => !piece.indicators.includes(item.id))} />
        </div>
      )}
      {mayEdit && adding && <AddEvidence unit={unit} year={year} plan={plan} indicators={[item.id]} />}
      {opened && (
        <PieceDrawer
          key={opened.id}
          piece={opened}
          pieces={all}
          plan={plan}
          mayEdit={mayEdit}
          onOpen={show}
          onClose={() => show(undefined)}
        />
      )}
    </section>
  );
}

/// One piece backs many items: chooses one that is there already.
function OtherPiece({ unit, item, others }: { unit: string; item: Pick<Item, 'id'>; others: Evidence[] }) {
  const { t } = useTranslation();
  const { year } = useRequiredPlace();
  const queries = useQueryClient();
  const link = useMutation({
    mutationFn: async (evidence: string) => {
      const path = { evidence };
      const { data: piece, tag } = await unwrapWithTag(api.GET('/evidence/{evidence}', { params: { path } }));
      const { kind, title, effective, expires, indicators } = piece;
      const body = { kind, title, effective, expires, indicators: [...indicators, item.id] };
      return unwrap(api.PUT('/evidence/{evidence}', { params: { path, header: { 'If-Match': tag } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['evidence', unit, year] }),
  });
  if (others.length === 0) return null;
  return (
    <>
      <label className="item-other">
        <span className="visually-hidden">{t('judgements.attachOther')}</span>
        <select value="" disabled={link.isPending} onChange={(event) => event.target.value && link.mutate(event.target.value)}>
          <option value="">{t('judgements.attachOther')}</option>
          {others.map((piece) => (
            <option key={piece.id} value={piece.id}>
              {piece.title}
            </option>
          ))}
        </select>
      </label>
      <ProblemNotice fault={link.error} />
    </>
  );
}
