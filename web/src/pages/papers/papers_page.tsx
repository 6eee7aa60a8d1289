import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { usePapers, type Paper, type PaperKind, type Papers } from '@/api/papers';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import { Batch } from './batch';
import { CertificatePlace } from './certificate_place';
import { MakeDrawer } from './make_drawer';
import { Office } from './office';
import { PaperDrawer } from './paper_drawer';
import { PaperList } from './paper_list';
import './papers.css';

/// Official papers of a body's year: what can be made now, and what was made.
export function PapersPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const unit = useUnit(place.unit);
  const papers = usePapers(place.unit, place.year);
  return (
    <Page
      title={t('papers.title')}
      purpose={t('papers.purpose')}
      crumbs={unit.data ? [{ label: `${unit.data.name} · ${place.year}`, path: pathOf(place) }] : []}
    >
      {papers.isError && <ProblemNotice fault={papers.error} retry={() => void papers.refetch()} />}
      {papers.isPending && <Loading />}
      {papers.data && <Content unit={place.unit} year={place.year} papers={papers.data} />}
    </Page>
  );
}

function Content({ unit, year, papers }: { unit: string; year: number; papers: Papers }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState<{ kind: PaperKind; again?: Paper }>();
  const [address, setAddress] = useSearchParams();
  const open = (paper: string | undefined) => setAddress(paper ? { xem: paper } : {}, { replace: true });
  const shown = papers.papers.find((paper) => paper.id === address.get('xem'));
  const possible = papers.possible.filter((each) => each.make);
  const batches = papers.possible.filter((each) => each.batch);
  return (
    <>
      {possible.length > 0 && (
        <Section title={t('papers.make')}>
          <p className="quiet">{t('papers.makeHint')}</p>
          <ul className="paper-kinds">
            {possible.map(({ kind }) => (
              <li key={kind}>
                <button type="button" className="button" onClick={() => setMaking({ kind })}>
                  {t(`papers.kinds.${kind}`)}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('papers.made')}>
        {papers.papers.length > 0 ? <PaperList papers={papers.papers} onOpen={open} /> : <Empty>{t('papers.none', { year })}</Empty>}
      </Section>
      {batches.length > 0 && <Batch unit={unit} year={year} kinds={batches.map((each) => each.kind)} />}
      {possible.some((each) => each.kind === 'certificate') && <CertificatePlace unit={unit} />}
      {papers.may_set_office && <Office unit={unit} year={year} office={papers.office} />}
      {making && (
        <MakeDrawer
          key={`make-${making.again?.id ?? making.kind}`}
          unit={unit}
          year={year}
          papers={papers}
          kind={making.kind}
          again={making.again}
          onClose={() => setMaking(undefined)}
          onMade={(paper) => {
            setMaking(undefined);
            open(paper.id);
          }}
        />
      )}
      {shown && (
        <PaperDrawer
          key={shown.id}
          paper={shown}
          papers={papers}
          onClose={() => open(undefined)}
          onAgain={() => {
            open(undefined);
            setMaking({ kind: shown.kind, again: shown });
          }}
        />
      )}
    </>
  );
}
