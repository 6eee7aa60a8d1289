import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useImport, useImportPreview, type ImportOrder } from '@/api/imports';
import { useRequiredPlace } from '@/frame/place';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import { FileDrop } from './file_drop';
import { ImportDone } from './import_done';
import { ImportHistory } from './import_history';
import { ImportPlan } from './import_plan';
import { Templates } from './templates';
import './import.css';

const first: ImportOrder = { policy: 'stop', only_good_rows: false };

/// An office's own sheet comes in: looked at, corrected, carried out.
export function ImportPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const [file, setFile] = useState<File | null>(null);
  const [order, setOrder] = useState<ImportOrder>(first);
  const preview = useImportPreview(place.unit, file, order);
  const run = useImport(place.unit);
  const take = (chosen: File | null) => {
    run.reset();
    setOrder(first);
    setFile(chosen);
  };
  if (run.data) {
    return (
      <Page title={t('imports.done')}>
        <ImportDone place={place} done={run.data} onAgain={() => take(null)} />
        <ImportHistory unit={place.unit} />
      </Page>
    );
  }
  return (
    <Page title={t('imports.title')} purpose={t('imports.purpose')}>
      <FileDrop file={file} onFile={take} />
      {!file && <Templates />}
      {!file && <ImportHistory unit={place.unit} />}
      {file && (
        <>
          <ProblemNotice fault={preview.error} retry={() => void preview.refetch()} />
          <p className="quiet small" role="status">
            {preview.isFetching ? t('imports.looking') : ''}
          </p>
          {preview.isPending && <Loading lines={6} />}
          {preview.data && preview.error === null && (
            <ImportPlan
              place={place}
              file={file}
              preview={preview.data}
              looking={preview.isFetching}
              order={order}
              onOrder={(part) => setOrder({ ...order, ...part })}
              running={run.isPending}
              fault={run.error}
              onRun={() => run.mutate({ file, order, fingerprint: preview.data.fingerprint })}
            />
          )}
        </>
      )}
    </Page>
  );
}
