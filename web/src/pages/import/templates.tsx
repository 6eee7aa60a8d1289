import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '@/api/contract';
import { fetchTemplate } from '@/api/exports';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';

const tables: Table[] = ['members', 'meetings', 'roll_call', 'meeting_ratings', 'member_ratings', 'unit_ratings', 'past_years', 'units'];

/// Empty tables that an import knows again, and what to do after a wrong import.
export function Templates() {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  return (
    <>
      <Section title={t('imports.templates')}>
        <p className="quiet">{t('imports.templatesHint')}</p>
        <ul className="templates">
          {tables.map((table) => (
            <li key={table}>
              <button type="button" className="button" onClick={() => void fetchTemplate(table).catch(setFault)}>
                {t(`imports.tables.${table}`)}
              </button>
            </li>
          ))}
        </ul>
        <ProblemNotice fault={fault} />
      </Section>
    </>
  );
}
