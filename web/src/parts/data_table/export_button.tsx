import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { download } from '@/parts/download';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import type { Cell } from './workbook';

/// A table as it leaves the page: what stands in its head, and the rows that are shown.
export interface ShownTable {
  titles: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/// What is shown, as a workbook made in the browser; the part that writes it is fetched when it is first asked for.
export async function saveShown(name: string, table: ShownTable): Promise<void> {
  const { workbookOf } = await import('./workbook');
  download(workbookOf(table.titles, table.rows), `${name}.xlsx`);
}

/// "Xuất Excel", the same at every table; `caption` names the table to people who do not see it.
export function ExportButton({ caption, run }: { caption: string; run: () => Promise<void> }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  const [working, setWorking] = useState(false);
  const press = async () => {
    setWorking(true);
    setFault(null);
    try {
      await run();
    } catch (caught) {
      setFault(caught);
    }
    setWorking(false);
  };
  return (
    <>
      <button type="button" className="button data-button" disabled={working} onClick={() => void press()}>
        {working ? t('table.exporting') : t('table.export')}
        <span className="visually-hidden">: {caption}</span>
      </button>
      {fault !== null && <ProblemNotice fault={fault} />}
    </>
  );
}
