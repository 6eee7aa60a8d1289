import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { Unit } from '@/api/contract';
import type { MovementCounts, MovementYear } from '@/api/movement';
import { pathOf } from '@/frame/place';
import { ActDrawer, type Act } from '@/parts/act';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import '@/parts/facts.css';
import { DayCounts, DeadlineCounts } from './counts';
import { Readiness } from './readiness';

/// What a body above sees of a movement: where the files are, how they came in against the terms, and what its authority does.
export function AuthorityPart({ year, body, counts }: { year: MovementYear; body: Unit; counts: MovementCounts }) {
  const { t } = useTranslation();
  const list = pathOf({ unit: year.unit, year: year.year }, 'tham-dinh');
  const may = new Set(body.permissions ?? []);
  const authority = year.movement?.authority === year.unit;
  return (
    <>
      <Section
        title={t('movementFiles.counts')}
        aside={
          <Link to={list}>
            {t('movementFiles.open')}
          </Link>
        }
      >
        <p>{t('movementFiles.total', { number: numberOf(counts.total) })}</p>
        <ul className="stage-counts">
          {counts.stages
            .filter((one) => one.count > 0)
            .map(({ stage, count }) => (
              <li key={stage}>
                <Link to={`${list}?loc.stage=${stage}`}>
                  <strong className="number">{numberOf(count)}</strong> {t(`movement.stages.${stage}`)}
                </Link>
              </li>
            ))}
        </ul>
      </Section>
      {counts.deadlines.length > 0 && (
        <Section title={t('movementFiles.deadlines')}>
          <DeadlineCounts counts={counts} />
          <DayCounts counts={counts} />
        </Section>
      )}
      {authority && may.has('outcomes.read') && (
        <Section title={t('launch.readiness')}>
          <Readiness unit={year.unit} movement={year.movement?.id ?? ''} />
        </Section>
      )}
      <Section title={t('launch.modes')} aside={authority && may.has('plans.adopt') ? <PlanReview year={year} /> : undefined}>
        <dl className="facts">
          {year.movement?.steps.map((setting) => (
            <div key={setting.step}>
              <dt>{t(`movement.modeSteps.${setting.step}`)}</dt>
              <dd>{t(`movement.modes.${setting.mode}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

/// Sơ kết, tổng kết as dated events.
function PlanReview({ year }: { year: MovementYear }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const act: Act = {
    key: `review-${year.unit}`,
    title: t('launch.review'),
    button: t('launch.reviewButton'),
    first: { kind: 'interim' },
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t('launch.reviewKind'),
        required: true,
        choices: (['interim', 'final'] as const).map((value) => ({ value, label: t(`movement.reviewKinds.${value}`) })),
      },
      { kind: 'day', name: 'date', label: t('launch.reviewDate'), required: true },
      { kind: 'text', name: 'note', label: t('launch.reviewNote') },
    ],
    says: () => null,
    run: async (values, _tag, once) => {
      await unwrap(
        api.POST('/units/{unit}/movements/{movement}/reviews', {
          params: { path: { unit: year.unit, movement: year.movement?.id ?? '' } },
          headers: once,
          body: { kind: values.kind === 'final' ? 'final' : 'interim', date: values.date ?? '', note: values.note?.trim() || undefined },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['movement'] });
    },
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('launch.review')}
      </button>
      <ActDrawer act={open ? act : null} onClose={() => setOpen(false)} />
    </>
  );
}
