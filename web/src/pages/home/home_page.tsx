import { useTranslation } from 'react-i18next';

import { useConsistency, useHome } from '@/api/overview';
import { useRights } from '@/api/session';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { BucketRow } from './bucket_row';
import { ConsistencyRow } from './consistency_row';
import { PlaceCard } from './place_card';
import './home.css';

/// What waits for this person, the most urgent first, and where their bodies stand.
export function HomePage() {
  const { t } = useTranslation();
  const home = useHome();
  const rights = useRights();
  const checks = useConsistency(home.isSuccess && rights.some((right) => right.permissions.includes('audit.read')));
  const several = (home.data?.places.length ?? 0) > 1;
  const findings = checks.data && checks.data.errors + checks.data.warnings + checks.data.infos > 0 ? checks.data : null;
  return (
    <Page title={t('home.title')} purpose={t('home.purpose')}>
      {home.isPending && <Loading lines={8} />}
      {home.isError && <ProblemNotice fault={home.error} retry={() => void home.refetch()} />}
      {home.data && (
        <>
          {home.data.buckets.length === 0 && !findings && <Empty>{`${t('home.nothing')} ${t('home.nothingHint')}`}</Empty>}
          <ul className="buckets">
            {home.data.buckets.map((bucket) => (
              <BucketRow key={`${bucket.waits}/${bucket.unit}`} bucket={bucket} several={several} />
            ))}
            {findings && <ConsistencyRow report={findings} />}
          </ul>
          {home.data.holidays_unknown && home.data.holidays_unknown.length > 0 && (
            <p className="quiet small">{t('home.holidaysUnknown', { years: home.data.holidays_unknown.join(', ') })}</p>
          )}
          <Section title={t('home.myUnits')}>
            <ul className="places">
              {home.data.places.map((place) => (
                <PlaceCard key={place.unit} place={place} today={home.data.today} />
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}
