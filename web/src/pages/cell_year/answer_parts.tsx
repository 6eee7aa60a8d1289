import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { useBoth } from '@/parts/both';
import { numberOf } from '@/parts/numbers';
import './answer.css';

/// A part of an answer: a small heading and what stands under it.
export function AnswerPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="answer-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/// How the plan was read where it is unclear, and how else it may be read.
export function ReadingPart({ plan, id }: { plan: PlanText; id: string }) {
  const { t } = useTranslation();
  const both = useBoth();
  const reading = plan.readings.find((one) => one.id === id);
  if (!reading) return null;
  return (
    <AnswerPart title={t('whyWords.reading', { id: reading.id })}>
      <p className="quiet">{both(reading.question)}</p>
      <p>
        <strong>{t('whyWords.readingTaken')}: </strong>
        {both(reading.taken)}
      </p>
      {reading.alternatives.length > 0 && (
        <details>
          <summary>{t('whyWords.alternatives')}</summary>
          <ul className="answer-list">
            {reading.alternatives.map((alternative) => (
              <li key={alternative.meaning.vi}>{both(alternative.meaning)}</li>
            ))}
          </ul>
        </details>
      )}
      <Limits plan={plan} reading={id} />
    </AnswerPart>
  );
}

/// The figures that the reading rests on: "Tỷ lệ dự sinh hoạt phải trên (%): 85".
function Limits({ plan, reading }: { plan: PlanText; reading: string }) {
  const { t } = useTranslation();
  const both = useBoth();
  const limits = plan.parameters
    .filter((parameter) => parameter.reading === reading)
    .map((parameter) => ({ title: both(parameter.title), name: parameter.name, text: figure(parameter.value) }))
    .filter((limit) => limit.text !== '');
  if (limits.length === 0) return null;
  return (
    <dl className="answer-limits" aria-label={t('whyWords.limits')}>
      {limits.map((limit) => (
        <div key={limit.name}>
          <dt>{limit.title}</dt>
          <dd className="number">{limit.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/// Numbers, and bands of numbers ("≥ 21: 7 · ≥ 11: 5"); choices by name are said by the reading itself.
function figure(value: unknown): string {
  if (typeof value === 'number') return numberOf(value);
  if (!Array.isArray(value)) return '';
  const bands = value.filter((band): band is [number, number] => Array.isArray(band) && typeof band[0] === 'number' && typeof band[1] === 'number');
  return bands.map(([from, least]) => `≥ ${numberOf(from)}: ${numberOf(least)}`).join(' · ');
}
