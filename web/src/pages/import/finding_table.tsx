import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '@/api/contract';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { StateMark } from '@/parts/state_mark';

type Finding = ImportPreview['findings'][number] & { index: number };

const marks = { error: 'not_met', warning: 'at_risk', info: 'pending' } as const;

/// What is wrong or doubtful, each at its cell.
export function FindingTable({ findings }: { findings: ImportPreview['findings'] }) {
  const { t } = useTranslation();
  const rows: Finding[] = findings.map((finding, index) => ({ ...finding, index }));
  const columns: Column<Finding>[] = [
    { key: 'place', title: t('imports.place'), text: (row) => row.place ?? '', order: (row) => row.row ?? 0, main: true, width: '14rem' },
    {
      key: 'severity',
      title: t('findings.severity'),
      text: (row) => t(`imports.severity.${row.severity}`),
      cell: (row) => <StateMark state={marks[row.severity]} word={t(`imports.severity.${row.severity}`)} />,
      width: '9rem',
    },
    { key: 'text', title: t('imports.text'), text: (row) => row.text },
  ];
  const filters: Filter<Finding>[] = [
    {
      key: 'muc',
      title: t('findings.severity'),
      choices: (['error', 'warning', 'info'] as const).map((value) => ({ value, label: t(`imports.severity.${value}`) })),
      of: (row) => row.severity,
    },
  ];
  return (
    <DataTable
      id="nhap-loi"
      prefix="loi."
      caption={t('imports.findings')}
      rows={rows}
      columns={columns}
      filters={filters}
      keyOf={(row) => String(row.index)}
      empty=""
    />
  );
}
