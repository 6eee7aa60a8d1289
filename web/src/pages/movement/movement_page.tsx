import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useFileCounts, useMovementFile, useMovementYear, type MovementFile, type MovementYear } from '@/api/movement';
import { useUnit } from '@/api/units';
import type { Unit } from '@/api/contract';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AboutMovement } from './about_movement';
import { AuthorityPart } from './authority_part';
import { FileActs } from './file_acts';
import { FileState } from './file_state';
import { Objections } from './objections';
import { StepLine } from './step_line';
import { Trail } from './trail';
import '@/parts/button.css';
import './movement.css';

/// The movement of a body: what it is, where its file stands, what can be done now, what was done.
export function MovementPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const movement = useMovementYear(unit, year);
  const above = body.data?.superiors?.at(-1);
  const crumbs = above ? [{ label: above.name, path: pathOf({ unit: above.id, year }, 'phong-trao') }] : [];
  const mayAct = body.data?.permissions?.some((one) => ['movement.submit', 'outcomes.judge', 'appraisal.propose', 'recognition.decide', 'movement.remark'].includes(one));
  const fault = movement.error ?? body.error;
  return (
    <Page
      title={body.data ? t('movement.titleOf', { name: body.data.name, year }) : t('movement.title', { year })}
      purpose={t(mayAct ? 'movement.purpose' : 'movement.purposeRead')}
      crumbs={crumbs}
    >
      {fault && <ProblemNotice fault={fault} retry={() => void Promise.all([movement.refetch(), body.refetch()])} />}
      {!fault && (!movement.data || !body.data) && <Loading lines={10} />}
      {movement.data && body.data && <Content key={`${unit}/${year}`} year={movement.data} body={body.data} />}
    </Page>
  );
}

function Content({ year, body }: { year: MovementYear; body: Unit }) {
  const { t } = useTranslation();
  const above = body.kind !== 'cell';
  const file = useMovementFile(year.unit, year.year, year.movement !== undefined && year.kind !== undefined);
  const counts = useFileCounts(year.unit, year.year, year.movement !== undefined && above);
  const launches = body.permissions?.includes('plans.adopt') ?? false;
  if (!year.movement) {
    const act = launches && (
      <Link className="button button-primary" to={pathOf({ unit: year.unit, year: year.year }, 'phong-trao/phat-dong')}>
        {t('launch.open')}
      </Link>
    );
    return (
      <Empty act={act}>
        {t('movement.none', { year: year.year })} {t('movement.noneHint')}
      </Empty>
    );
  }
  if (file.isError || counts.isError) return <ProblemNotice fault={file.error ?? counts.error} retry={() => void Promise.all([file.refetch(), counts.refetch()])} />;
  // All of it at once: nothing on the page moves when a later part comes.
  if ((year.kind && !file.data) || (above && !counts.data)) return <Loading lines={12} />;
  return (
    <>
      {file.data && <OwnFile year={year} file={file.data} />}
      {counts.data && <AuthorityPart year={year} body={body} counts={counts.data} />}
      <Section title={t('movement.about')}>
        <AboutMovement year={year} />
      </Section>
    </>
  );
}

function OwnFile({ year, file }: { year: MovementYear; file: MovementFile }) {
  const { t } = useTranslation();
  const place = { unit: year.unit, year: year.year };
  const appraisal = pathOf({ unit: file.appraiser.unit, year: year.year }, `tham-dinh/${year.unit}`);
  const ways = {
    submit: (
      <Link key="submit" className="button button-primary" to={pathOf(place, 'tu-danh-gia')}>
        {t('movement.goAssess')}
      </Link>
    ),
    appraise: (
      <Link key="appraise" className="button button-primary" to={appraisal}>
        {t('movement.goAppraise')}
      </Link>
    ),
  };
  return (
    <>
      <section className="section section-first" aria-label={t('movement.where', { year: year.year })}>
        <StepLine file={file} year={year} />
        <FileState file={file} />
      </section>
      <Section title={t('movement.now')}>
        <FileActs file={file} way={ways} />
      </Section>
      {file.objections.length > 0 && (
        <Section title={t('movement.objections')}>
          <Objections file={file} />
        </Section>
      )}
      <Section title={t('movement.trail')}>
        <Trail file={file} />
        <p className="file-links">
          <Link to={pathOf(place, 'tu-danh-gia')}>{t('assessment.title', { year: year.year })}</Link>
          {file.appraised_score !== undefined && <Link to={appraisal}>{t('movement.goAppraise')}</Link>}
        </p>
      </Section>
    </>
  );
}
