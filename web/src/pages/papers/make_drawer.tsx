import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { onceOnly } from '@/api/once';
import { fetchPreview, useMakePaper, type Paper, type PaperKind, type Papers, type PaperToMake } from '@/api/papers';
import { FilePreview } from '@/parts/preview/preview';
import { ProblemNotice } from '@/parts/problem_notice';
import { existing, firstWishes, PaperForm, toMake, type Wishes } from './paper_form';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/// One paper: what only people know is asked, then looked at, then made and kept.
export function MakeDrawer({ unit, year, papers, kind, again, onClose, onMade }: {
  unit: string;
  year: number;
  papers: Papers;
  kind: PaperKind;
  again: Paper | undefined;
  onClose: () => void;
  onMade: (paper: Paper) => void;
}) {
  const { t } = useTranslation();
  const possible = papers.possible.find((each) => each.kind === kind);
  const [wishes, setWishes] = useState(() => firstWishes(papers, kind, again));
  const [once, setOnce] = useState(onceOnly);
  const [file, setFile] = useState<{ of: string; blob: Blob }>();
  const [fault, setFault] = useState<unknown>(null);
  const [looking, setLooking] = useState(false);
  const make = useMakePaper(unit, year);
  if (!possible) return null;
  const there = existing(papers, possible, wishes);
  const body = toMake(possible, there, wishes);
  const ready = body !== undefined;
  const look = async (asked: PaperToMake) => {
    setLooking(true);
    setFault(null);
    try {
      const blob = await fetchPreview(unit, year, asked, papers.makes_pdf ? 'pdf' : 'docx');
      setFile({ of: JSON.stringify(asked), blob });
    } catch (caught) {
      setFault(caught);
    }
    setLooking(false);
  };
  const keep = (asked: PaperToMake) =>
    make.mutate(
      { body: asked, once },
      {
        onSuccess: onMade,
        // What was refused may be mended and sent again: that is another request.
        onError: (caught) => {
          setFault(caught);
          if (caught instanceof Refused) setOnce(onceOnly());
        },
      },
    );
  const change = (changed: Wishes) => {
    setWishes(changed);
    setOnce(onceOnly());
    setFault(null);
  };
  return (
    <Drawer title={t(`papers.kinds.${kind}`)} open onClose={onClose} size={Math.min(880, window.innerWidth)} destroyOnHidden>
      <form
        className="paper-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (body) keep(body);
        }}
      >
        <PaperForm unit={unit} year={year} possible={possible} there={there} office={papers.office} wishes={wishes} fault={fault} onChange={change} />
        <ProblemNotice fault={fault} />
        {!papers.makes_pdf && <p className="quiet small">{t('papers.noPdf')}</p>}
        <div className="paper-acts">
          <button type="submit" className="button button-primary" disabled={!ready || make.isPending}>
            {make.isPending ? t('frame.saving') : there ? t('papers.again') : t('papers.keep')}
          </button>
          <button type="button" className="button" disabled={!ready || looking} onClick={() => body && void look(body)}>
            {looking ? t('papers.looking') : t('papers.look')}
          </button>
        </div>
      </form>
      {file && (
        <section aria-label={t('papers.preview')}>
          {file.of !== JSON.stringify(body) && <p role="status">{t('papers.previewOld')}</p>}
          <FilePreview key={file.of} file={file.blob} type={papers.makes_pdf ? 'application/pdf' : word} name="" title={t(`papers.kinds.${kind}`)} />
        </section>
      )}
    </Drawer>
  );
}
