import { useTranslation } from 'react-i18next';

import type { ImportKind, ImportPreview } from '@/api/contract';
import type { ImportOrder } from '@/api/imports';

const kinds: ImportKind[] = ['members', 'units', 'meetings', 'roll_call', 'roll_matrix', 'meeting_ratings', 'meeting_documents', 'member_ratings', 'unit_ratings', 'past_years', 'not_rated', 'engine_workbook'];

interface ChoiceProps {
  preview: ImportPreview;
  order: ImportOrder;
  onOrder: (part: Partial<ImportOrder>) => void;
}

/// Which sheet, what it holds, where its header stands: guessed, and open to correction.
export function ReadingChoice({ preview, order, onOrder }: ChoiceProps) {
  const { t } = useTranslation();
  const known = kinds.find((kind) => kind === preview.kind);
  const sheets = preview.sheets ?? [];
  const ofYear = ['member_ratings', 'unit_ratings', 'past_years', 'not_rated'].includes(preview.kind);
  const row = (value: string) => (Number(value) >= 1 && Number(value) <= 1000 ? Number(value) : undefined);
  return (
    <div className="reading">
      {sheets.length > 1 && (
        <label className="field">
          <span>{t('imports.sheet')}</span>
          <select value={preview.sheet} onChange={(event) => onOrder({ sheet: event.target.value, kind: undefined, columns: undefined, header_first: undefined, header_last: undefined })}>
            {sheets.map((sheet) => (
              <option key={sheet.name} value={sheet.name}>
                {sheet.hidden ? `${sheet.name} (${t('imports.hidden')})` : sheet.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t('imports.kind')}</span>
        <select value={known ?? ''} onChange={(event) => onOrder({ kind: event.target.value as ImportKind, columns: undefined })}>
          {!known && <option value="">{t('imports.unknownKind')}</option>}
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`imports.tables.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field reading-row">
        <span>{t('imports.headerFirst')}</span>
        <input type="number" min={1} max={1000} value={order.header_first ?? preview.header_first ?? ''} onChange={(event) => onOrder({ header_first: row(event.target.value), columns: undefined })} />
      </label>
      <label className="field reading-row">
        <span>{t('imports.headerLast')}</span>
        <input type="number" min={1} max={1000} value={order.header_last ?? preview.header_last ?? ''} onChange={(event) => onOrder({ header_last: row(event.target.value), columns: undefined })} />
      </label>
      {ofYear && (
        <label className="field reading-row">
          <span>{t('imports.year')}</span>
          <input type="number" min={2000} max={2100} value={order.year ?? ''} onChange={(event) => onOrder({ year: event.target.value.length === 4 ? Number(event.target.value) : undefined })} />
        </label>
      )}
    </div>
  );
}
