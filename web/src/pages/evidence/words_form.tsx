import { useTranslation } from 'react-i18next';

import { evidenceKinds, type EvidenceKind, type EvidenceWords } from '@/api/evidence';
import type { PlanText } from '@/api/evaluation_types';
import { DayField } from '@/parts/day_field';
import { faultAt } from '@/parts/fault_at';
import { FieldFault } from '@/parts/field_fault';
import { IndicatorChoice } from '@/parts/indicator_choice';

/// What is said about a piece: title, kind, days, the items that it backs.
export function WordsForm({ words, plan, fault, onChange }: {
  words: EvidenceWords;
  plan: PlanText | undefined;
  fault: unknown;
  onChange: (words: EvidenceWords) => void;
}) {
  const { t } = useTranslation();
  const titleFault = faultAt(fault, '/title');
  return (
    <div className="words-form">
      <label className="field words-form-wide">
        <span>{t('evidence.name')}</span>
        <input
          required
          maxLength={300}
          value={words.title}
          aria-invalid={titleFault !== undefined}
          onChange={(event) => onChange({ ...words, title: event.target.value })}
        />
        {titleFault ? <FieldFault>{titleFault}</FieldFault> : <span className="hint">{t('evidence.nameHint')}</span>}
      </label>
      <label className="field">
        <span>{t('evidence.kind')}</span>
        <select value={words.kind} onChange={(event) => onChange({ ...words, kind: event.target.value as EvidenceKind })}>
          {evidenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`evidence.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <DayField
        label={t('evidence.effective')}
        value={words.effective}
        fault={faultAt(fault, '/effective')}
        onChange={(effective) => onChange({ ...words, effective })}
      />
      <DayField
        label={t('evidence.expires')}
        hint={t('evidence.expiresHint')}
        value={words.expires}
        fault={faultAt(fault, '/expires')}
        onChange={(expires) => onChange({ ...words, expires })}
      />
      <div className="words-form-wide">
        <IndicatorChoice
          plan={plan}
          label={t('evidence.indicators')}
          hint={t('evidence.indicatorsHint')}
          value={words.indicators ?? []}
          onChange={(indicators) => onChange({ ...words, indicators })}
        />
      </div>
    </div>
  );
}
