import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '@/api/contract';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { numberOf } from '@/parts/numbers';

type Row = ImportPreview['rows'][number];

const changed = (row: Row) => (row.changes ?? []).map((change) => `${change.label ?? ''}: ${change.from ? `${change.from} → ` : ''}${change.to ?? ''}`);

/// Row by row: what is done with it.
export function RowTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    { key: 'row', title: t('imports.row'), text: (row) => numberOf(row.row), order: (row) => row.row, numeric: true, width: '5rem' },
    { key: 'about', title: t('imports.about'), text: (row) => row.shown ?? '', main: true },
    { key: 'action', title: t('imports.action'), text: (row) => t(`imports.actions.${row.action}`), width: '9rem' },
    {
      key: 'changes',
      title: t('imports.changes'),
      text: (row) => changed(row).join('; '),
      cell: (row) => changed(row).map((line) => <div key={line}>{line}</div>),
    },
  ];
  const filters: Filter<Row>[] = [
    {
      key: 'viec',
      title: t('imports.action'),
      choices: (['add', 'update', 'skip', 'error'] as const).map((value) => ({ value, label: t(`imports.actions.${value}`) })),
      of: (row) => row.action,
    },
  ];
  return (
    <DataTable
      id="nhap-dong"
      prefix="dong."
      caption={t('imports.rows')}
      rows={rows}
      columns={columns}
      filters={filters}
      keyOf={(row) => `${row.row}-${row.shown ?? ''}`}
      empty=""
    />
  );
}
