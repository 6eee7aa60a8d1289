import { useTranslation } from 'react-i18next';

import type { MovementFile } from '@/api/movement';
import { momentOf } from '@/parts/dates';
import { Section } from '@/parts/page';

/// What those who follow the body think of its self-assessment, beside the work that it is about.
export function Remarks({ file }: { file: MovementFile }) {
  const { t } = useTranslation();
  const remarks = file.trail.filter((step) => step.act === 'remark');
  if (remarks.length === 0) return null;
  return (
    <Section title={t('movement.remarks')}>
      <ul className="trail">
        {remarks.map((step) => (
          <li key={step.position}>
            <p>{step.reason}</p>
            <p className="quiet small">{t('movement.by', { name: step.by.name, moment: momentOf(step.at) })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
