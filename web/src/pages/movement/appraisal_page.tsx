import { useTranslation } from 'react-i18next';
import { Link, useMatches } from 'react-router';

import { useEvidence, type Evidence } from '@/api/evidence';
import { usePlan } from '@/api/evaluation';
import type { PlanText } from '@/api/evaluation_types';
import { useAppraisal, useMovementFile, type Appraisal, type MovementFile } from '@/api/movement';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AppraisalItems } from './appraisal_items';
import { BothSums } from './both_sums';
import { FileActs } from './file_acts';
import { FileState } from './file_state';
import { Objections } from './objections';
import { RollUp } from './roll_up';
import { Remarks } from './remarks';
import { Trail } from './trail';
import { YearReasons } from './year_reasons';
import '@/parts/button.css';
import '@/parts/chips.css';
import '../judgements/judgements.css';
import './movement.css';
import './assessment.css';

/// One file on the appraiser's desk: both sides beside each other, then what is to be done with it.
export function AppraisalPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const of = useMatches().at(-1)?.params.file ?? '';
  const body = useUnit(of);
  const file = useMovementFile(of, year);
  const sent = file.data !== undefined && !['none', 'registered', 'accepted', 'forwarded'].includes(file.data.stage);
  const appraisal = useAppraisal(of, year, sent);
  const may = new Set<string>(body.data?.permissions ?? []);
  const plan = usePlan(appraisal.data?.plan.id);
  const evidence = useEvidence(of, year, sent && may.has('evidence.read'));
  const fault = body.error ?? file.error ?? appraisal.error ?? plan.error;
  // All of it at once: nothing on the page moves when a later part comes.
  const ready = file.data !== undefined && body.data !== undefined && (!sent || (appraisal.data !== undefined && plan.data !== undefined && !evidence.isLoading));
  const crumbs = [{ label: t('assessment.appraisal.back'), path: pathOf({ unit, year }, 'tham-dinh') }];
  return (
    <Page title={t('assessment.appraisal.title', { name: body.data?.name ?? '…', year })} purpose={t('assessment.appraisal.purpose')} crumbs={crumbs}>
      {fault && <ProblemNotice fault={fault} retry={() => void Promise.all([body.refetch(), file.refetch(), appraisal.refetch()])} />}
      {!fault && !ready && <Loading lines={10} />}
      {ready && (
        <section className="section section-first" aria-label={t('movement.where', { year })}>
          <FileState file={file.data} />
        </section>
      )}
      {ready && (
        <Section title={t('movement.now')} aside={<Link to={pathOf({ unit: of, year }, 'phong-trao')}>{t('assessment.toFile')}</Link>}>
          <FileActs file={file.data} />
        </Section>
      )}
      {ready && <Remarks file={file.data} />}
      {ready && appraisal.data && plan.data && (
        <Sides key={`${of}/${year}`} file={file.data} appraisal={appraisal.data} plan={plan.data} evidence={evidence.data ?? []} may={may} />
      )}
      {ready && file.data.objections.length > 0 && (
        <Section title={t('movement.objections')}>
          <Objections file={file.data} />
        </Section>
      )}
      {ready && (
        <Section title={t('movement.trail')}>
          <Trail file={file.data} />
        </Section>
      )}
    </Page>
  );
}

function Sides({ file, appraisal, plan, evidence, may }: { file: MovementFile; appraisal: Appraisal; plan: PlanText; evidence: Evidence[]; may: Set<string> }) {
  const { t } = useTranslation();
  return (
    <YearReasons unit={appraisal.unit} year={appraisal.year} kind={appraisal.kind} plan={plan} may={may}>
      <Section title={t('assessment.appraisal.criteria')}>
        <BothSums appraisal={appraisal} />
        {appraisal.result_changed && <p className="file-due">{t('assessment.appraisal.resultChanged')}</p>}
        {appraisal.basis_needed && <p className="file-due">{t('assessment.appraisal.basisNeeded', { percent: appraisal.difference_percent })}</p>}
      </Section>
      <Section title={t('assessment.appraisal.list')}>
        {!appraisal.form.editable && file.stage === 'submitted' && <p className="quiet">{t('assessment.appraisal.notReceived')}</p>}
        <AppraisalItems appraisal={appraisal} plan={plan} evidence={evidence} may={may} />
      </Section>
      {appraisal.roll_up && (
        <Section title={t('assessment.rollUp')}>
          <RollUp rollUp={appraisal.roll_up} year={appraisal.year} />
        </Section>
      )}
    </YearReasons>
  );
}
