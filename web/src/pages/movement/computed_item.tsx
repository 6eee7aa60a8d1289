import { useQueryClient } from '@tanstack/react-query';
import { useContext, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLevelWriter, type MovementLevel } from '@/api/movement';
import type { IndicatorState } from '@/api/evaluation_types';
import { momentOf } from '@/parts/dates';
import { pointsOf } from '@/parts/numbers';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { IndicatorAnswer } from '../cell_year/indicator_answer';
import { YearContext } from '../cell_year/year_of_unit';
import { YearWhy } from '../cell_year/year_why';

/// The figure of a computed item with its reasons; it cannot be typed over.
export function ComputedFigure({ item }: { item: { id: string; statement: string; state: IndicatorState; achieved: number; maximum: number } }) {
  const { t } = useTranslation();
  const year = useContext(YearContext);
  const indicator = year?.evaluation.indicators.find((one) => one.id === item.id);
  const figure = `${pointsOf(item.achieved)}/${pointsOf(item.maximum)}`;
  return (
    <div className="computed">
      <p>
        <StateMark state={item.state} /> <span className="number">{figure}</span>{' '}
        {indicator && <YearWhy title={`${item.id} ${item.statement}`} content={() => <IndicatorAnswer indicator={indicator} />} />}
      </p>
      <p className="quiet small">{t('assessment.computed')}</p>
    </div>
  );
}

/// What the body says against a computed result; the result stays.
export function Contest({ unit, year, indicator, contest, editable }: {
  unit: string;
  year: number;
  indicator: string;
  contest: MovementLevel | undefined;
  editable: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const writer = useLevelWriter(useQueryClient(), unit, year, 'contested', indicator);
  const [note, setNote] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const [working, setWorking] = useState(false);
  const standing = contest && contest.version > 0 ? contest : undefined;
  const send = async (work: Promise<unknown>) => {
    setWorking(true);
    setFault(undefined);
    try {
      await work;
      setNote(undefined);
    } catch (caught) {
      setFault(caught);
    }
    setWorking(false);
  };
  return (
    <div className="contest">
      {standing && (
        <div className="judgement-words">
          <p>
            <StateMark state="at_risk" word={t('assessment.contested')} />
          </p>
          <p>{standing.note}</p>
          {standing.given_at !== undefined && <p className="quiet small">{t('movement.by', { name: standing.given_by ?? '', moment: momentOf(standing.given_at) })}</p>}
          {editable && (
            <button type="button" className="button button-link" disabled={working} onClick={() => void send(writer.remove(standing.version))}>
              {t('assessment.contestWithdraw')}
            </button>
          )}
        </div>
      )}
      {editable && !standing && note === undefined && (
        <button type="button" className="button" onClick={() => setNote('')}>
          {t('assessment.contest')}
        </button>
      )}
      {editable && note !== undefined && (
        <div className="field">
          <label htmlFor={id}>{t('assessment.contestNote')}</label>
          <textarea id={id} rows={3} maxLength={4000} autoFocus value={note} onChange={(event) => setNote(event.target.value)} />
          <span className="hint">{t('assessment.contestHint')}</span>
          <div className="judgement-acts">
            <button type="button" className="button button-primary" disabled={working || note.trim() === ''} onClick={() => void send(writer.put({ note: note.trim() }, contest?.version ?? 0))}>
              {t('assessment.contestSend')}
            </button>
            <button type="button" className="button" onClick={() => setNote(undefined)}>
              {t('frame.cancel')}
            </button>
          </div>
        </div>
      )}
      <ProblemNotice fault={fault} />
    </div>
  );
}
