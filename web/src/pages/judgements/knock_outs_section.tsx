import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import type { PlanText } from '@/api/evaluation_types';
import { useKnockOuts, useRecordKnockOut } from '@/api/judgements';
import { newKey } from '@/api/once';
import { useRequiredPlace } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { dayOf, longDayOf } from '@/parts/dates';
import { DayField } from '@/parts/day_field';
import { Empty } from '@/parts/empty';
import { faultAt } from '@/parts/fault_at';
import { Help, useHelp } from '@/parts/help';
import { LeaveGuard } from '@/parts/leave_guard';
import { Loading } from '@/parts/loading';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { WithdrawKnockOut } from './withdrawal';

/// Acts that rule the body out of the running for a year.
export function KnockOutsSection({ plan, mayRecord }: { plan: PlanText; mayRecord: boolean }) {
  const { t } = useTranslation();
  const both = useBoth();
  const { unit, year } = useRequiredPlace();
  const knockOuts = useKnockOuts(unit, year);
  const kindOf = (kind: string) => plan.knock_outs.find((each) => each.kind === kind);
  const who = (id: string | undefined) => both(plan.roles.find((role) => role.id === id)?.name);
  if (knockOuts.isError) return <ProblemNotice fault={knockOuts.error} retry={() => void knockOuts.refetch()} />;
  if (!knockOuts.data) return <Loading />;
  return (
    <>
      <Section title={t('judgements.knockOuts.list')}>
        {knockOuts.data.length === 0 && <Empty>{t('judgements.knockOuts.empty')}</Empty>}
        <ul className="knock-outs">
          {knockOuts.data.map((act) => (
            <li key={act.id} className="knock-out">
              <p>
                <strong>
                  {'■ '}
                  {both(kindOf(act.kind)?.statement) || act.kind}
                </strong>
              </p>
              <p>{longDayOf(act.date)}</p>
              {act.note && <p>{act.note}</p>}
              <p className="quiet small">{t('judgements.knockOuts.decides', { who: who(kindOf(act.kind)?.decided_by) })}</p>
              {mayRecord && <WithdrawKnockOut unit={unit} year={year} act={act} name={both(kindOf(act.kind)?.statement) || act.kind} />}
            </li>
          ))}
        </ul>
      </Section>
      {mayRecord && <KnockOutForm plan={plan} unit={unit} year={year} />}
    </>
  );
}

function KnockOutForm({ plan, unit, year }: { plan: PlanText; unit: string; year: number }) {
  const { t } = useTranslation();
  const both = useBoth();
  const help = useHelp(plan);
  const record = useRecordKnockOut(unit, year, plan.id);
  const empty = { kind: '', date: undefined as string | undefined, note: '' };
  const [form, setForm] = useState(empty);
  const [key, setKey] = useState(newKey);
  const submit = () => {
    if (!form.date) return;
    record.mutate(
      { body: { kind: form.kind, date: form.date, note: form.note || undefined }, key },
      {
        onSuccess: () => {
          setForm(empty);
          setKey(newKey());
        },
        onError: (fault) => fault instanceof Refused && setKey(newKey()),
      },
    );
  };
  return (
    <Section title={t('judgements.knockOuts.add')}>
      <LeaveGuard when={form.kind !== '' || form.note !== ''} question={t('judgements.knockOuts.leaving')} />
      <form
        className="knock-out-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="field">
          <span className="field-label">
            <label htmlFor="knock-out-kind">{t('judgements.knockOuts.kind')}</label>
            <Help about={t('judgements.knockOuts.kind')} text={help.ofKnockOut(form.kind)} />
          </span>
          <select id="knock-out-kind" required value={form.kind} onChange={(event) => setForm({ ...form, kind: event.target.value })}>
            <option value="">{t('judgements.knockOuts.choose')}</option>
            {plan.knock_outs.map((each) => (
              <option key={each.kind} value={each.kind}>
                {both(each.statement)}
              </option>
            ))}
          </select>
        </div>
        <DayField
          label={t('judgements.knockOuts.date')}
          required
          value={form.date}
          fault={faultAt(record.error, '/date')}
          onChange={(date) => setForm({ ...form, date })}
        />
        <label className="field">
          <span>{t('judgements.knockOuts.note')}</span>
          <textarea rows={3} maxLength={1000} value={form.note} onChange={(event) => setForm({ ...form, note: event.target.value })} />
        </label>
        <p>
          {'▲ '}
          {t('judgements.knockOuts.consequence', { year })} {form.date && <span className="quiet">({dayOf(form.date)})</span>}
        </p>
        <ProblemNotice fault={record.error} />
        <button type="submit" className="button button-primary" disabled={record.isPending || !form.kind || !form.date}>
          {t('judgements.knockOuts.submit')}
        </button>
      </form>
    </Section>
  );
}
