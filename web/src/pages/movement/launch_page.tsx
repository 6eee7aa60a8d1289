import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { MovementStep, StepMode } from '@/api/movement';
import { onceOnly } from '@/api/once';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import type { FieldSpec } from '@/parts/act';
import { ActField } from '@/parts/act/act_field';
import { useDraft } from '@/parts/act/draft';
import { decisionFields, decisionOf } from '@/parts/act/decision';
import { faultsByField, missingFields } from '@/parts/act/faults';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import '@/parts/act/act.css';
import './movement.css';
import './files.css';

/// Ways that the table of docs/movement.md knows for each step.
const modes: Record<MovementStep, StepMode[]> = {
  selection: ['internal', 'recorded', 'not_applicable'],
  forwarding: ['internal', 'not_applicable'],
  appraisal: ['internal', 'recorded'],
  notice: ['internal', 'not_applicable'],
  recognition: ['internal', 'recorded'],
};
const stepNames = Object.keys(modes) as MovementStep[];

/// An authority launches a plan over everything under it.
export function LaunchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const plans = useQuery({ queryKey: ['plans'], queryFn: async () => (await unwrap(api.GET('/plans'))).items });
  const { values, change, forget } = useDraft(`launch-${unit}-${year}`, { first_year: String(year), last_year: String(year) });
  const [missing, setMissing] = useState<string[]>([]);
  const [fault, setFault] = useState<unknown>();
  const [working, setWorking] = useState(false);
  const planWords = (id: string | undefined) => plans.data?.find((plan) => plan.id === id)?.title ?? '';
  const what: FieldSpec[] = [
    { kind: 'choice', name: 'plan', label: t('launch.plan'), required: true, choices: (plans.data ?? []).map((plan) => ({ value: plan.id, label: `${plan.title} (${plan.id})` })) },
    { kind: 'text', name: 'name', label: t('launch.name'), hint: t('launch.nameHint') },
    { kind: 'number', name: 'first_year', label: t('launch.firstYear'), required: true },
    { kind: 'number', name: 'last_year', label: t('launch.lastYear'), required: true },
    ...decisionFields(t).map((field) => (field.name === 'decision.number' ? { ...field, hint: t('launch.numberHint') } : field)),
  ];
  const how: FieldSpec[] = stepNames.map((step) => ({
    kind: 'choice',
    name: `steps.${step}`,
    label: t(`movement.modeSteps.${step}`),
    choices: modes[step].map((value) => ({ value, label: t(`movement.modes.${value}`) })),
  }));
  const fields = [...what, ...how];
  const faults = faultsByField(fault, fields);
  const field = (spec: FieldSpec) => (
    <ActField
      key={spec.name}
      spec={spec}
      values={spec.name.startsWith('steps.') ? { [spec.name]: 'internal', ...values } : values}
      error={faults[spec.name] ?? (missing.includes(spec.name) ? t('act.missing') : undefined)}
      onChange={(value) => {
        setMissing(missing.filter((name) => name !== spec.name));
        change({ [spec.name]: value });
      }}
    />
  );
  const launch = async () => {
    const without = missingFields(fields, values);
    setMissing(without);
    if (without.length > 0) return;
    setWorking(true);
    setFault(undefined);
    try {
      await unwrap(
        api.POST('/units/{unit}/movements', {
          params: { path: { unit } },
          headers: onceOnly(),
          body: {
            plan: values.plan,
            name: values.name?.trim() || undefined,
            first_year: Number(values.first_year),
            last_year: Number(values.last_year),
            decision: decisionOf(values),
            steps: Object.fromEntries(stepNames.filter((step) => values[`steps.${step}`]).map((step) => [step, values[`steps.${step}`] as StepMode])),
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['movement'] });
      await queries.invalidateQueries({ queryKey: ['movements'] });
      forget();
      await navigate(pathOf({ unit, year: Number(values.first_year) }, 'phong-trao'));
    } catch (caught) {
      setFault(caught);
      setWorking(false);
    }
  };
  const name = body.data?.name ?? '…';
  return (
    <Page title={t('launch.title')} purpose={t('launch.purpose', { name })} crumbs={[{ label: t('movement.title', { year }), path: pathOf({ unit, year }, 'phong-trao') }]}>
      {plans.isError && <ProblemNotice fault={plans.error} retry={() => void plans.refetch()} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void launch();
        }}
      >
        <div className="bulk-papers">{what.map(field)}</div>
        <Section title={t('launch.steps')}>
          <p className="quiet">{t('launch.stepsHint')}</p>
          <div className="bulk-papers">{how.map(field)}</div>
        </Section>
        <section className="bulk-end">
          {values.plan && <p className="act-says">{t('launch.says', { plan: values.name?.trim() || planWords(values.plan), first: values.first_year, last: values.last_year, name })}</p>}
          {Object.keys(faults).length === 0 && <ProblemNotice fault={fault} />}
          <div className="acts-rest">
            <button type="submit" className="button button-primary" disabled={working}>
              {t('launch.button')}
            </button>
          </div>
        </section>
      </form>
    </Page>
  );
}
