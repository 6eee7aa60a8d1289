import '@/parts/chips.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '@/parts/loading';
import type { Shown } from './preview';
import { useRead } from './read_once';
import { readSheets } from './sheet_reader';

/// The sheets of a workbook, one at a time.
export function SheetPreview({ file, title }: Shown) {
  const { t } = useTranslation();
  const sheets = useRead(file, readSheets);
  const [chosen, setChosen] = useState(0);
  if (!sheets) return <Loading lines={8} />;
  const sheet = sheets[chosen];
  return (
    <>
      {sheets.length > 1 && (
        <div className="chips" role="group" aria-label={t('evidence.sheets')}>
          {sheets.map((each, index) => (
            <button key={index} type="button" className="chip" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
              {each.name}
            </button>
          ))}
        </div>
      )}
      <Cells rows={sheet?.rows ?? []} label={`${title} – ${sheet?.name ?? ''}`} />
      {sheet?.more && <p className="quiet small">{t('evidence.moreRows')}</p>}
    </>
  );
}

/// Rows of text as a grid that scrolls within itself.
export function Cells({ rows, label }: { rows: string[][]; label: string }) {
  const { t } = useTranslation();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return <p className="quiet">{t('evidence.emptySheet')}</p>;
  return (
    <div className="preview-cells" role="region" aria-label={label} tabIndex={0}>
      <table className="preview-grid">
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {Array.from({ length: width }, (_, column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
