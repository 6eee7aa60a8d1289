import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { saveTable } from '@/api/save_table';
import { ProblemNotice } from '@/parts/problem_notice';

/// The year's meetings as a workbook.
export function ExportButton({ unit, year }: { unit: string; year: number }) {
  const { t } = useTranslation();
  const save = useMutation({ mutationFn: () => saveTable(unit, 'meetings', year, `sinh-hoat-${year}.xlsx`) });
  return (
    <div>
      <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
        {t('meetings.export')}
      </button>
      <ProblemNotice fault={save.error} />
    </div>
  );
}
