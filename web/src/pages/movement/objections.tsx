import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { PlanText } from '@/api/evaluation_types';
import { usePlan } from '@/api/evaluation';
import { stepsTaken, tagOf, useMovementYear, type FileObjection, type MovementFile, type StepToTake } from '@/api/movement';
import { ActDrawer, type Act } from '@/parts/act';
import { useBoth } from '@/parts/both';
import { dayOf, momentOf } from '@/parts/dates';

/// Objections of the notice period, each with its answer or the term for it.
export function Objections({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<FileObjection>();
  return (
    <>
      <ul className="trail">
        {file.objections.map((objection) => (
          <li key={objection.id}>
            <p>
              <strong>{objection.by.name}</strong> <span className="quiet small">{momentOf(objection.made_at)}</span>
            </p>
            <p className="quiet">
              {t(objection.about_kind === 'fact' ? 'movement.objectionAboutFact' : 'movement.objectionAbout', { about: objection.about })}
              {' · '}
              {t('movement.objectionAgainst', { step: t(`movementActs.done.${objection.against}`) })}
            </p>
            <p>{objection.text}</p>
            {objection.answer ? (
              <p className="objection-answer">
                <span className="quiet small">
                  {t('movement.objectionAnswer', { name: objection.answered_by ?? '', moment: objection.answered_at ? momentOf(objection.answered_at) : '' })}
                </span>
                <br />
                {objection.answer}
              </p>
            ) : (
              <p className="quiet small">{t('movement.objectionWaits', { day: dayOf(objection.answer_by) })}</p>
            )}
            {objection.may_answer && (
              <button type="button" className="button" onClick={() => setAnswering(objection)}>
                {t('movement.answerIt')}
                <span className="visually-hidden"> {objection.by.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <AnswerDrawer file={file} objection={answering} onClose={() => setAnswering(undefined)} />
    </>
  );
}

function AnswerDrawer({ file, objection, onClose }: { file: MovementFile; objection: FileObjection | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const act: Act | null = objection
    ? {
        key: `answer-${objection.id}`,
        title: t('movementActs.names.answer'),
        button: t('movementActs.names.answer'),
        fields: [{ kind: 'text', name: 'text', label: t('movementActs.fields.answer'), required: true, long: true }],
        first: {},
        says: () => t('movementActs.will.answer'),
        tag: tagOf(file.version),
        run: async (values, tag, once) => {
          await unwrap(
            api.POST('/units/{unit}/years/{year}/file/objections/{objection}/answer', {
              params: { path: { unit: file.unit, year: String(file.year), objection: objection.id }, header: { 'If-Match': tag } },
              headers: once,
              body: { text: values.text ?? '' },
            }),
          );
          await stepsTaken(queries);
        },
      }
    : null;
  return <ActDrawer act={act} onClose={onClose} />;
}

const itemsOf = (plan: PlanText | undefined, word: (text: { vi: string; en: string }) => string) =>
  (plan?.criteria ?? []).flatMap((criterion) => criterion.indicators).map((item) => ({ value: item.id, label: `${item.id} ${word(item.statement)}` }));

/// An objection: about which item or fact, to which step, in the person's own words.
export function ObjectDrawer({ file, onClose }: { file: MovementFile; onClose: () => void }) {
  const { t } = useTranslation();
  const both = useBoth();
  const queries = useQueryClient();
  const year = useMovementYear(file.unit, file.year);
  const plan = usePlan(year.data?.plan.id);
  const steps = [...new Set(file.trail.map((step) => step.act))].filter((act) => act !== 'object');
  const act: Act = {
    key: `object-${file.unit}-${file.year}`,
    title: t('movementActs.names.object'),
    button: t('movementActs.names.object'),
    first: { about_kind: 'indicator', against: steps.includes('appraise') ? 'appraise' : (steps.at(-1) ?? '') },
    fields: [
      {
        kind: 'choice',
        name: 'about_kind',
        label: t('movementActs.fields.about'),
        required: true,
        choices: [
          { value: 'indicator', label: t('movementActs.fields.aboutIndicator') },
          { value: 'fact', label: t('movementActs.fields.aboutFact') },
        ],
      },
      { kind: 'choice', name: 'item', label: t('movementActs.fields.indicator'), required: true, when: (values) => values.about_kind !== 'fact', choices: itemsOf(plan.data, both) },
      { kind: 'text', name: 'about', label: t('movementActs.fields.fact'), required: true, when: (values) => values.about_kind === 'fact' },
      {
        kind: 'choice',
        name: 'against',
        label: t('movementActs.fields.against_step'),
        required: true,
        choices: steps.map((value) => ({ value, label: t(`movementActs.done.${value}`) })),
      },
      { kind: 'text', name: 'text', label: t('movementActs.fields.text'), required: true, long: true },
    ],
    says: () => t('movementActs.will.object'),
    tag: tagOf(file.version),
    run: async (values, tag, once) => {
      const fact = values.about_kind === 'fact';
      await unwrap(
        api.POST('/units/{unit}/years/{year}/file/objections', {
          params: { path: { unit: file.unit, year: String(file.year) }, header: { 'If-Match': tag } },
          headers: once,
          body: {
            against: values.against as StepToTake['act'],
            about_kind: fact ? 'fact' : 'indicator',
            about: (fact ? values.about : values.item) ?? '',
            text: values.text ?? '',
          },
        }),
      );
      await stepsTaken(queries);
    },
  };
  return <ActDrawer act={act} onClose={onClose} />;
}
