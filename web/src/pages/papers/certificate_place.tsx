import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCertificateOffset, useMoveCertificates } from '@/api/papers';
import { ActDrawer, type Act } from '@/parts/act';
import { decimalOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';

/// Where the text of certificates stands on the blanks that the office bought.
export function CertificatePlace({ unit }: { unit: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const offset = useCertificateOffset(unit);
  const move = useMoveCertificates(unit);
  const there = offset.data?.data;
  const act: Act = {
    key: `certificate-offset-${unit}`,
    title: t('papers.offset'),
    button: t('frame.save'),
    fields: [
      { kind: 'text', name: 'right', label: t('papers.offsetRight'), hint: t('papers.offsetRightHint'), required: true },
      { kind: 'text', name: 'down', label: t('papers.offsetDown'), hint: t('papers.offsetDownHint'), required: true },
    ],
    first: { right: there ? decimalOf(there.right) : '', down: there ? decimalOf(there.down) : '' },
    tag: offset.data?.tag,
    says: (values) => (values.right && values.down ? t('papers.offsetSays', { right: decimalOf(values.right), down: decimalOf(values.down) }) : null),
    run: (values, tag) => move.mutateAsync({ right: values.right?.trim() ?? '', down: values.down?.trim() ?? '', tag }),
    now: (current) => [
      [t('papers.offsetRight'), decimalOf(String(current.right))],
      [t('papers.offsetDown'), decimalOf(String(current.down))],
    ],
  };
  return (
    <Section title={t('papers.offset')}>
      <p className="quiet">{t('papers.offsetHint')}</p>
      {offset.isError && <ProblemNotice fault={offset.error} retry={() => void offset.refetch()} />}
      {there && (
        <>
          <p>{t('papers.offsetNow', { right: decimalOf(there.right), down: decimalOf(there.down) })}</p>
          <button type="button" className="button paper-below" onClick={() => setOpen(true)}>
            {t('papers.offsetChange')}
          </button>
        </>
      )}
      <ActDrawer act={open ? act : null} onClose={() => setOpen(false)} />
    </Section>
  );
}
