import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { GivenTask } from '@/api/contract';
import { useTasks } from '@/api/meetings';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Ask } from '@/parts/ask';
import { dayOf, today } from '@/parts/dates';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import './open_tasks.css';

/// What meetings gave and nobody has settled yet; overdue first.
export function OpenTasks() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const permissions = useUnit(place.unit).data?.permissions ?? [];
  const tasks = useTasks(place.unit);
  const [settling, setSettling] = useState<GivenTask | null>(null);
  const open = [...(tasks.data ?? [])].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  if (open.length === 0) return null;
  return (
    <Section title={t('meetings.openTasks', { count: open.length })}>
      <ul className="open-tasks">
        {open.map((task) => (
          <li key={task.id}>
            <div>
              <p>{task.text}</p>
              <p className="quiet small">
                {task.owner_name && `${task.owner_name} · `}
                <Link to={pathOf({ ...place, year: Number(task.given_on.slice(0, 4)) }, `sinh-hoat/${task.meeting}`)}>{t('meetings.givenOn', { day: dayOf(task.given_on) })}</Link>
              </p>
            </div>
            <Due due={task.due} />
            {permissions.includes('meetings.record') && (
              <button type="button" className="button" onClick={() => setSettling(task)}>
                {t('meetings.settle')}
                <span className="visually-hidden"> {task.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {settling && <SettleTask task={settling} onClose={() => setSettling(null)} />}
    </Section>
  );
}

function Due({ due }: { due: string | undefined }) {
  const { t } = useTranslation();
  if (!due) return <StateMark state="pending" word={t('meetings.noDue')} />;
  const day = dayOf(due);
  if (due < today()) return <StateMark state="not_met" word={t('meetings.overdue', { day })} />;
  return <StateMark state={due === today() ? 'at_risk' : 'on_track'} word={t('meeting.dueBy', { day })} />;
}

function SettleTask({ task, onClose }: { task: GivenTask; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [result, setResult] = useState('');
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/units/{unit}/tasks/{task}/settlement', {
          params: { path: { unit: place.unit, task: task.id } },
          body: { state, ...(result && { result }) },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  return (
    <Ask title={t('meetings.settleTitle')} confirm={t('meetings.settleIt')} onConfirm={() => settle.mutate()} onClose={onClose} disabled={settle.isPending}>
      <p>{task.text}</p>
      <fieldset className="checks">
        <legend className="visually-hidden">{t('meetings.settleTitle')}</legend>
        {(['done', 'dropped'] as const).map((one) => (
          <label key={one} className="check">
            <input type="radio" name="settled" checked={state === one} onChange={() => setState(one)} />
            <span>{t(`meetings.settled.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="result">{t('meetings.result')}</label>
        <textarea id="result" rows={3} maxLength={5000} value={result} onChange={(event) => setResult(event.target.value)} />
      </div>
      <ProblemNotice fault={settle.error} />
    </Ask>
  );
}
