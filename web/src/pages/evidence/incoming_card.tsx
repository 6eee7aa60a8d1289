import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { useAddEvidence } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { newKey } from '@/api/once';
import { forgetUpload } from '@/api/upload';
import { shareOf } from '@/parts/numbers';
import { ProblemNotice, useSentence } from '@/parts/problem_notice';
import { sizeOf } from '@/parts/sizes';
import type { Incoming, Queue } from './incoming';
import { WordsForm } from './words_form';

/// One file on its way in: how far it is, what it is called, and the step that keeps it.
export function IncomingCard({ incoming, queue, unit, year, plan, revises }: {
  incoming: Incoming;
  queue: Queue;
  unit: string;
  year: number;
  plan: PlanText | undefined;
  revises?: string;
}) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const add = useAddEvidence(unit, year);
  const [key, setKey] = useState(newKey);
  const [confirmed, setConfirmed] = useState(false);
  const { file, upload, words } = incoming;
  const marked = add.error instanceof Refused && add.error.problem.code === 'evidence.secrecy_mark';
  const keep = () => {
    if (!upload) return;
    const body = { ...words, upload: upload.id, year, revises, confirmed_no_secret: confirmed || undefined };
    add.mutate(
      { body, key },
      {
        onSuccess: () => {
          forgetUpload(unit, file);
          queue.done(incoming.key);
        },
        // What was refused may be mended and sent again: that is another request.
        onError: (fault) => fault instanceof Refused && setKey(newKey()),
      },
    );
  };
  return (
    <form
      className="incoming-card"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p className="incoming-file">
        <strong>{file.name}</strong> <span className="quiet">{sizeOf(file.size)}</span>
      </p>
      <Line incoming={incoming} />
      <ProblemNotice fault={incoming.fault} retry={() => queue.again(incoming.key)} />
      <WordsForm words={words} plan={plan} fault={add.error} onChange={(changed) => queue.change(incoming.key, changed)} />
      {marked && (
        <div className="incoming-warning" role="alert">
          <p>
            <strong>
              {'▲ '}
              {t('evidence.secrecyTitle')}
            </strong>
          </p>
          <p>{sentence(add.error)}</p>
          <p>{t('evidence.secrecyWay')}</p>
          <label className="incoming-confirm">
            <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
            {t('evidence.secrecyConfirm')}
          </label>
        </div>
      )}
      {!marked && <ProblemNotice fault={add.error} />}
      <div className="incoming-acts">
        <button type="submit" className="button button-primary" disabled={!upload || add.isPending || (marked && !confirmed)}>
          {t('evidence.keepPiece')}
        </button>
        <button type="button" className="button" onClick={() => queue.giveUp(incoming.key)}>
          {t('evidence.giveUp')}
        </button>
      </div>
    </form>
  );
}

/// How far the sending is: a bar with its words.
function Line({ incoming }: { incoming: Incoming }) {
  const { t } = useTranslation();
  const { file, progress, upload, fault } = incoming;
  const percent = shareOf(progress.sent, Math.max(file.size, 1));
  const words = upload ? t('evidence.sent') : progress.waiting ? t('evidence.waiting', { percent }) : t('evidence.sending', { percent });
  if (fault) return null;
  return (
    <p className="incoming-line">
      <progress max={Math.max(file.size, 1)} value={progress.sent} aria-label={file.name} />
      <span className="small" role="status">
        {words}
      </span>
    </p>
  );
}
