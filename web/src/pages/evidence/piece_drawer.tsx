import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { contentAddress, revisionsOf, type Evidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { useBoth } from '@/parts/both';
import { dayOf, momentOf } from '@/parts/dates';
import { Preview } from '@/parts/preview/preview';
import { sizeOf } from '@/parts/sizes';
import '@/parts/facts.css';
import { AddEvidence } from './add_evidence';
import { Effective } from './evidence_list';
import { PieceDeletion } from './piece_deletion';
import { PieceEdit } from './piece_edit';

type Doing = 'look' | 'edit' | 'revise' | 'remove';

/// One piece of evidence: the file in place, what is said about it, and what can be done with it.
export function PieceDrawer({ piece, pieces, plan, mayEdit, onOpen, onClose }: {
  piece: Evidence;
  pieces: Evidence[];
  plan: PlanText | undefined;
  mayEdit: boolean;
  onOpen: (piece: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>('look');
  const look = () => setDoing('look');
  const acts = (
    <div className="piece-acts">
      <a className="button" href={contentAddress(piece.id)} download={piece.file_name}>
        {t('evidence.download')}
      </a>
      {mayEdit && !piece.deleted_on && (
        <>
          <button type="button" className="button" onClick={() => setDoing('edit')}>
            {t('evidence.edit')}
          </button>
          <button type="button" className="button" onClick={() => setDoing('revise')}>
            {t('evidence.revise')}
          </button>
          <button type="button" className="button" onClick={() => setDoing('remove')}>
            {t('evidence.remove')}
          </button>
        </>
      )}
    </div>
  );
  return (
    <Drawer title={piece.title} open onClose={onClose} size={Math.min(880, window.innerWidth)} destroyOnHidden>
      {doing === 'look' && acts}
      {doing === 'edit' && <PieceEdit piece={piece} plan={plan} onDone={look} />}
      {doing === 'remove' && <PieceDeletion piece={piece} onDone={look} />}
      {doing === 'revise' && (
        <section className="piece-revise">
          <p>{t('evidence.revising', { title: piece.title })}</p>
          <AddEvidence unit={piece.unit} year={piece.year} plan={plan} indicators={piece.indicators} revises={piece.id} />
          <button type="button" className="button" onClick={look}>
            {t('frame.cancel')}
          </button>
        </section>
      )}
      <PieceFacts piece={piece} pieces={pieces} plan={plan} onOpen={onOpen} />
      <Preview piece={piece} />
    </Drawer>
  );
}

function PieceFacts({ piece, pieces, plan, onOpen }: {
  piece: Evidence;
  pieces: Evidence[];
  plan: PlanText | undefined;
  onOpen: (piece: string) => void;
}) {
  const { t } = useTranslation();
  const both = useBoth();
  const earlier = revisionsOf(piece, pieces);
  const items = plan?.criteria.flatMap((criterion) => criterion.indicators).filter((item) => piece.indicators.includes(item.id)) ?? [];
  return (
    <dl className="facts">
      {piece.deleted_on && (
        <div>
          <dt>{t('evidence.remove')}</dt>
          <dd>{t('evidence.removed', { day: dayOf(piece.deleted_on), reason: piece.deleted_reason })}</dd>
        </div>
      )}
      <div>
        <dt>{t('evidence.kind')}</dt>
        <dd>{t(`evidence.kinds.${piece.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('evidence.columns.effective')}</dt>
        <dd>
          <Effective piece={piece} />
        </dd>
      </div>
      <div>
        <dt>{t('evidence.columns.indicators')}</dt>
        <dd>
          {items.length === 0 && t('evidence.none')}
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                {item.id} {both(item.statement)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('evidence.file')}</dt>
        <dd>
          {piece.file_name} <span className="quiet">{sizeOf(piece.bytes)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('evidence.uploaded')}</dt>
        <dd>
          {momentOf(piece.uploaded_at)}, {piece.uploaded_by}
        </dd>
      </div>
      {piece.secrecy_mark && (
        <div>
          <dt>{t('evidence.secrecyTitle')}</dt>
          <dd>
            {'▲ '}
            {t('evidence.secrecyMark', { mark: piece.secrecy_mark })}
          </dd>
        </div>
      )}
      {earlier.length > 0 && (
        <div>
          <dt>{t('evidence.revisions')}</dt>
          <dd>
            <ul>
              {earlier.map((before, index) => (
                <li key={before.id}>
                  <button type="button" className="button-link" onClick={() => onOpen(before.id)}>
                    {t('evidence.revision', { number: earlier.length - index })}: {before.title}
                  </button>{' '}
                  <span className="quiet small">{momentOf(before.uploaded_at)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
