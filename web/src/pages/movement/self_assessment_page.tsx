import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useEvidence } from '@/api/evidence';
import { usePlan } from '@/api/evaluation';
import { useMovementFile, useSelfAssessment, type MovementFile, type SelfAssessment } from '@/api/movement';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { scoreOf } from '@/parts/numbers';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { CriteriaSums } from './criteria_sums';
import { FileActs } from './file_acts';
import { FormItems } from './form_items';
import { RollUp } from './roll_up';
import { YearReasons } from './year_reasons';
import '@/parts/button.css';
import '@/parts/chips.css';
import '../judgements/judgements.css';
import './movement.css';
import './assessment.css';

const before = ['none', 'registered', 'accepted', 'forwarded'];

/// The body assesses itself: only what is missing, one at a time; then the meeting's vote; then it is frozen.
export function SelfAssessmentPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const file = useMovementFile(unit, year);
  const opened = file.data !== undefined && !before.includes(file.data.stage);
  const form = useSelfAssessment(unit, year, opened);
  const fault = file.error ?? form.error;
  const crumbs = [{ label: t('assessment.toFile'), path: pathOf({ unit, year }, 'phong-trao') }];
  return (
    <Page
      title={body.data ? t('assessment.titleOf', { name: body.data.name, year }) : t('assessment.title', { year })}
      purpose={t(form.data?.form.editable ? 'assessment.purpose' : 'assessment.purposeRead')}
      crumbs={crumbs}
    >
      {fault && <ProblemNotice fault={fault} retry={() => void Promise.all([file.refetch(), form.refetch()])} />}
      {!fault && (!file.data || (opened && !form.data)) && <Loading lines={10} />}
      {file.data && !opened && <NotOpen file={file.data} />}
      {file.data && form.data && <Form key={`${unit}/${year}`} file={file.data} form={form.data} may={new Set(body.data?.permissions ?? [])} />}
    </Page>
  );
}

function NotOpen({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  return (
    <>
      <Empty>{`${t('assessment.notOpen')} ${t(`movement.stageSays.${file.stage}`, { appraiser: file.appraiser.unit_name, decider: file.decider.unit_name })}`}</Empty>
      <FileActs file={{ ...file, acts: file.acts.filter((next) => next.act !== 'withdraw') }} />
      <p className="file-links">
        <Link to={pathOf({ unit: file.unit, year: file.year }, 'phong-trao')}>{t('assessment.toFile')}</Link>
      </p>
    </>
  );
}

function Form({ file, form, may }: { file: MovementFile; form: SelfAssessment; may: Set<string> }) {
  const { t } = useTranslation();
  const plan = usePlan(form.plan.id);
  const evidence = useEvidence(form.unit, form.year, may.has('evidence.read'));
  const judged = form.criteria.flatMap((criterion) => criterion.items).filter((item) => item.kind === 'judged' && item.state !== 'not_applicable').length;
  const done = Math.max(0, judged - form.missing.length);
  const own = ['submit', 'recall', 'withdraw', 'respond'];
  if (!plan.data || evidence.isLoading) return plan.error ? <ProblemNotice fault={plan.error} retry={() => void plan.refetch()} /> : <Loading lines={10} />;
  return (
    <YearReasons unit={form.unit} year={form.year} kind={form.kind} plan={plan.data} may={may}>
      {!form.form.editable && <p className="file-due">{['assessing', 'returned'].includes(form.stage) ? t('assessment.readOnly') : t('assessment.frozen')}</p>}
      {file.due && file.stage === 'returned' && <Returned file={file} />}
      <p className="items-progress" role="status">
        <progress max={judged} value={done} aria-hidden="true" />
        <span>
          <strong className="number">{form.missing.length === 0 ? t('assessment.allDone') : t('assessment.progress', { done, all: judged })}</strong>
          {' · '}
          <span className="number">{t('assessment.score', { score: scoreOf(form.score) })}</span> <StateMark state={form.standard} word={`${t('assessment.standard')}: ${t(`states.${form.standard}`).toLowerCase()}`} />
        </span>
      </p>
      <FormItems form={form} plan={plan.data} evidence={evidence.data ?? []} may={may} />
      <Section title={t('movement.now')}>
        <FileActs file={{ ...file, acts: file.acts.filter((next) => own.includes(next.act)) }} />
      </Section>
      <Section title={t('assessment.appraisal.criteria')}>
        <CriteriaSums criteria={form.criteria} />
      </Section>
      {form.roll_up && (
        <Section title={t('assessment.rollUp')}>
          <RollUp rollUp={form.roll_up} year={form.year} />
        </Section>
      )}
    </YearReasons>
  );
}

/// Why it came back, in the appraiser's own words.
function Returned({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  const back = file.trail.findLast((step) => step.act === 'return');
  return (
    <p className="file-due">
      {`${t('movementActs.done.return')}${back ? ` (${back.by.name})` : ''}: ${back?.reason ?? ''} `}
      {back?.due && t('movement.due', { day: dayOf(back.due) })}
    </p>
  );
}
