import { useTranslation } from 'react-i18next';

import { useAwardReview } from '@/api/honours';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AwardsPart } from './awards_part';
import { HonourTable } from './honour_table';
import '@/parts/button.css';
import './honours.css';

/// Khen thưởng: who may be commended at the end of the movement and why not, what was decided, and the honour register.
export function HonoursPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const may = new Set<string>(body.data?.permissions ?? []);
  const review = useAwardReview(unit, year, may.has('outcomes.read'));
  // The register stands below the list: it is drawn when the list has its length, so that nothing moves.
  const settled = body.data !== undefined && (!may.has('outcomes.read') || !review.isPending);
  const above = body.data?.superiors?.at(-1);
  const crumbs = above ? [{ label: above.name, path: pathOf({ unit: above.id, year }, 'khen-thuong') }] : [];
  return (
    <Page title={t('honours.title', { name: body.data?.name ?? '…' })} purpose={t('honours.purpose')} crumbs={crumbs}>
      {may.has('outcomes.read') && <Awards mayDecide={may.has('recognition.decide')} />}
      {settled && <HonourTable mayExport={may.has('records.export')} />}
    </Page>
  );
}

function Awards({ mayDecide }: { mayDecide: boolean }) {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const review = useAwardReview(unit, year, true);
  if (review.isPending) return <Loading lines={8} />;
  if (review.isError) return <ProblemNotice fault={review.error} retry={() => void review.refetch()} />;
  if (!review.data) {
    return (
      <Section title={t('honours.list')}>
        <Empty>{t('honours.noMovement', { year })}</Empty>
      </Section>
    );
  }
  const { data, tag } = review.data;
  return <AwardsPart review={data} tag={tag} mayDecide={mayDecide && data.movement.authority === unit} />;
}
