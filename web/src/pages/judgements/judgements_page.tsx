import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useEvaluation, usePlan } from '@/api/evaluation';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import '@/parts/chips.css';
import { ItemsSection } from './items_section';
import './judgements.css';

const RatingsSection = lazy(() => import('./ratings_section').then((file) => ({ default: file.RatingsSection })));
const KnockOutsSection = lazy(() => import('./knock_outs_section').then((file) => ({ default: file.KnockOutsSection })));

const parts = { items: 'noi-dung', ratings: 'xep-loai', knockOuts: 'loai-tru' } as const;
type Part = keyof typeof parts;

/// What people judge in a year: the plan's items, the official ratings, acts that rule out.
export function JudgementsPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const [search] = useSearchParams();
  const unit = useUnit(place.unit);
  const evaluation = useEvaluation(place.unit, place.year);
  const plan = usePlan(evaluation.data?.plan.id);
  const may = new Set<string>(unit.data?.permissions ?? []);
  const shown = (Object.keys(parts) as Part[]).find((part) => parts[part] === search.get('phan')) ?? 'items';
  const purposes = {
    items: may.has('outcomes.judge') ? t('judgements.purposeJudge') : t('judgements.purposeCell'),
    ratings: t('judgements.ratings.purpose'),
    knockOuts: t('judgements.knockOuts.purpose'),
  };
  return (
    <Page
      title={t('judgements.title')}
      purpose={purposes[shown]}
      crumbs={unit.data ? [{ label: `${unit.data.name} · ${place.year}`, path: pathOf(place) }] : []}
    >
      <nav className="chips not-printed" aria-label={t('judgements.title')}>
        {(Object.keys(parts) as Part[]).map((part) => (
          <Link key={part} className="chip" aria-current={part === shown ? 'page' : undefined} to={part === 'items' ? '?' : `?phan=${parts[part]}`}>
            {t(`judgements.parts.${part}`)}
          </Link>
        ))}
      </nav>
      <ProblemNotice fault={evaluation.error ?? plan.error} retry={() => void evaluation.refetch()} />
      {!unit.data || (!plan.data && !evaluation.isError) ? (
        <Loading lines={10} />
      ) : (
        <Suspense fallback={<Loading lines={10} />}>
          {shown === 'items' && plan.data && evaluation.data && (
            <ItemsSection plan={plan.data} evaluation={evaluation.data} may={may} />
          )}
          {shown === 'ratings' && <RatingsSection plan={plan.data} unit={unit.data} mayRecord={may.has('outcomes.record')} />}
          {shown === 'knockOuts' && plan.data && <KnockOutsSection plan={plan.data} mayRecord={may.has('outcomes.record')} />}
        </Suspense>
      )}
    </Page>
  );
}
