import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSetOffice, type Papers } from '@/api/papers';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf } from '@/parts/dates';
import { Section } from '@/parts/page';

/// How the body writes its papers in this term: symbol, place, and since when its numbers run.
export function Office({ unit, year, office }: { unit: string; year: number; office: Papers['office'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const set = useSetOffice(unit, year);
  const act: Act = {
    key: `paper-office-${unit}`,
    title: t('papers.office'),
    button: t('frame.save'),
    fields: [
      { kind: 'text', name: 'symbol', label: t('papers.symbol'), hint: t('papers.symbolHint'), required: true },
      { kind: 'text', name: 'place', label: t('papers.place') },
      { kind: 'day', name: 'term_from', label: t('papers.termFrom'), hint: t('papers.termHint'), required: true },
      { kind: 'day', name: 'term_to', label: t('papers.termTo') },
    ],
    first: { symbol: office?.symbol ?? '', place: office?.place ?? '', term_from: office?.term_from ?? '', term_to: office?.term_to ?? '' },
    says: (values) => (values.symbol ? t('papers.officeSays', { symbol: values.symbol }) : null),
    run: (values) =>
      set.mutateAsync({
        symbol: values.symbol ?? '',
        place: values.place ?? '',
        term_from: values.term_from ?? '',
        term_to: values.term_to || undefined,
        version: values.term_from === office?.term_from ? (office?.version ?? 0) : 0,
      }),
  };
  return (
    <Section title={t('papers.office')}>
      <p>
        {office
          ? t('papers.officeNow', { symbol: office.symbol, place: office.place || '………', day: dayOf(office.term_from) })
          : t('papers.officeNone')}
      </p>
      <button type="button" className="button paper-below" onClick={() => setOpen(true)}>
        {office ? t('papers.officeChange') : t('papers.officeSet')}
      </button>
      <ActDrawer act={open ? act : null} onClose={() => setOpen(false)} />
    </Section>
  );
}
