import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '@/api/contract';
import type { ImportOrder } from '@/api/imports';
import { DayInput } from '@/parts/day_input';

type Question = ImportPreview['questions'][number];

/// What the file does not say and only a person knows.
export function Questions({ preview, order, onOrder }: { preview: ImportPreview; order: ImportOrder; onOrder: (part: Partial<ImportOrder>) => void }) {
  const given = new Map((order.answers ?? '').split('|').filter(Boolean).map((part) => part.split('=') as [string, string]));
  const answer = (subject: string, value: string) => {
    if (value) given.set(subject, value);
    else given.delete(subject);
    onOrder({ answers: given.size > 0 ? [...given].map(([key, text]) => `${key}=${text}`).join('|') : undefined });
  };
  return (
    <div className="questions">
      {preview.questions.map((question) => (
        <QuestionField key={question.subject} question={question} onAnswer={(value) => answer(question.subject, value)} />
      ))}
    </div>
  );
}

function QuestionField({ question, onAnswer }: { question: Question; onAnswer: (value: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const choices = question.choices ?? [];
  const isDay = /joined|date/.test(question.subject);
  return (
    <div className="field">
      <label htmlFor={id}>{question.text}</label>
      {isDay ? (
        <DayInput id={id} value="" onChange={onAnswer} />
      ) : choices.length > 0 ? (
        <select id={id} value="" onChange={(event) => onAnswer(event.target.value)}>
          <option value="" />
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <span className="find-member-row">
          <input id={id} value={text} onChange={(event) => setText(event.target.value)} />
          <button type="button" className="button" disabled={!text.trim()} onClick={() => onAnswer(text.trim().replace(/[|=]/g, ' '))}>
            {t('frame.save')}
          </button>
        </span>
      )}
    </div>
  );
}
