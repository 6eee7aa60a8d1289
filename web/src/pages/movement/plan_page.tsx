import { useTranslation } from 'react-i18next';

import { usePlan } from '@/api/evaluation';
import { useMovementYear, type MovementYear } from '@/api/movement';
import type { PlanText } from '@/api/evaluation_types';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { dayOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { pointsOf } from '@/parts/numbers';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/facts.css';
import { AttachDocument, PlanDocuments } from './plan_documents';
import './movement.css';
import './plan.css';

/// The plan of the movement to read: its source document, terms, criteria item by item with their clauses, readings.
export function PlanPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const movement = useMovementYear(unit, year);
  const plan = usePlan(movement.data?.plan.id);
  const body = useUnit(unit);
  const launched = movement.data?.movement;
  const documents = launched?.sources ?? [];
  const may = launched?.authority === unit && (body.data?.permissions ?? []).includes('plans.adopt');
  const fault = movement.error ?? plan.error;
  return (
    <Page title={t('assessment.plan.title', { year })} purpose={t('assessment.plan.purpose')} crumbs={[{ label: t('movement.title', { year }), path: pathOf({ unit, year }, 'phong-trao') }]}>
      {fault && <ProblemNotice fault={fault} retry={() => void Promise.all([movement.refetch(), plan.refetch()])} />}
      {!fault && (!movement.data || !plan.data) && <Loading lines={12} />}
      {movement.data && plan.data && (
        <>
          <Source year={movement.data} />
          {launched && may && <AttachDocument year={movement.data} movement={launched} />}
          <div className={documents.length > 0 ? 'plan-beside' : undefined}>
            {launched && <PlanDocuments year={movement.data} movement={launched} />}
            <div>
              <Terms year={movement.data} />
              <Rules year={movement.data} />
              <Criteria plan={plan.data} />
              <Readings plan={plan.data} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

function Source({ year }: { year: MovementYear }) {
  const { t } = useTranslation();
  const { source, adopted, name, version } = year.plan;
  return (
    <dl className="facts">
      <div>
        <dt>{t('assessment.plan.source')}</dt>
        <dd>
          <strong>{source.symbol}</strong>
          {source.date && ` (${dayOf(source.date)})`}
          {`. ${source.title}`}
        </dd>
      </div>
      <div>
        <dt>{t('assessment.plan.issuedBy')}</dt>
        <dd>{source.issued_by}</dd>
      </div>
      <div>
        <dt>{t('movement.plan')}</dt>
        <dd>{`${t('assessment.plan.version', { name, version })}. ${t(adopted ? 'assessment.plan.adopted' : 'assessment.plan.notAdopted')}.`}</dd>
      </div>
    </dl>
  );
}

function Terms({ year }: { year: MovementYear }) {
  const { t } = useTranslation();
  if (year.deadlines.length === 0) return null;
  return (
    <Section title={t('assessment.plan.deadlines')}>
      <ul className="plan-lines">
        {year.deadlines.map((deadline) => (
          <li key={`${deadline.act}${deadline.of}${deadline.kind}`}>
            <span>{deadline.statement ?? t(`movementActs.done.${deadline.act}`)}</span>{' '}
            <strong className="number">{t(deadline.kind === 'begins' ? 'movement.from' : 'movement.lastDay', { day: dayOf(deadline.last_day) })}</strong>{' '}
            <span className="quiet small">
              {t(`movementFiles.kinds.${deadline.of}`)} · {t('help.clause', { clause: deadline.clause })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rules({ year }: { year: MovementYear }) {
  const { t } = useTranslation();
  const { rules } = year;
  if (!rules) return null;
  const lines = [
    rules.once_a_period && t('assessment.plan.oncePeriod'),
    t(rules.late_allowed ? 'assessment.plan.lateAllowed' : 'assessment.plan.lateRefused'),
    rules.difference_percent > 0 && t('assessment.plan.differencePercent', { count: rules.difference_percent }),
    rules.waits_for_ratings && t('assessment.plan.waits'),
    rules.notice_days > 0 && t('assessment.plan.noticeDays', { count: rules.notice_days }),
    rules.answer_days > 0 && t('assessment.plan.answerDays', { count: rules.answer_days }),
  ].filter((line) => line !== false);
  return (
    <Section title={t('assessment.plan.rules')}>
      <ul className="plan-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function Criteria({ plan }: { plan: PlanText }) {
  const { t } = useTranslation();
  const both = useBoth();
  return (
    <Section title={t('assessment.plan.criteria')}>
      {plan.criteria.map((criterion) => (
        <details key={criterion.id} className="plan-criterion">
          <summary>
            <strong>{`${criterion.id}. ${both(criterion.name)}`}</strong>{' '}
            <span className="quiet small">{`${t('assessment.plan.items', { count: criterion.indicators.length })} · ${t('help.clause', { clause: criterion.clause })}`}</span>
          </summary>
          <ol className="plan-lines">
            {criterion.indicators.map((item) => (
              <li key={item.id}>
                <span className="number">{item.id}</span> {both(item.statement)}{' '}
                <span className="quiet small">
                  {`${t('help.clause', { clause: item.clause })} · ${t('judgements.points', { points: pointsOf(item.maximum) })} · ${t(item.kind === 'judged' ? 'assessment.kinds.judged' : 'assessment.kinds.computed').toLowerCase()}`}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </Section>
  );
}

function Readings({ plan }: { plan: PlanText }) {
  const { t } = useTranslation();
  const both = useBoth();
  return (
    <Section title={t('assessment.plan.readings')}>
      <details className="plan-criterion">
        <summary>{t('assessment.plan.readingsShow', { count: plan.readings.length })}</summary>
        <ul className="plan-lines">
          {plan.readings.map((reading) => (
            <li key={reading.id}>
              <span className="quiet">{`${reading.id}. ${both(reading.question)}`}</span>
              <br />
              {both(reading.taken)}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
