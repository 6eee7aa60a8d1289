import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { usePlace, type Place } from '@/frame/place';
import { Findings } from '@/parts/findings';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';

/// What is missing or does not agree in a year of a body and of everything under it.
export function ChecksPage() {
  const place = usePlace();
  return place && <ChecksOf place={place} />;
}

function ChecksOf({ place }: { place: Place }) {
  const { t } = useTranslation();
  const report = useQuery({
    queryKey: ['checks', place.unit, place.year],
    queryFn: () =>
      unwrap(api.GET('/units/{unit}/checks', { params: { path: { unit: place.unit }, query: { year: place.year } } })),
  });
  return (
    <Page title={t('findings.title')} purpose={t('findings.purpose')}>
      <ProblemNotice fault={report.error} />
      {report.isPending && <Loading lines={6} />}
      {report.data && <Findings report={report.data} />}
    </Page>
  );
}
