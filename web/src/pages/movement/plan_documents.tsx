import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { useFileAsEvidence } from '@/api/file_as_evidence';
import { sourceAddress, useSourceDocument, type Movement, type MovementYear } from '@/api/movement';
import { ChooseFile } from '@/parts/choose_file';
import { Loading } from '@/parts/loading';
import { Section } from '@/parts/page';
import { FilePreview } from '@/parts/preview/preview';
import { ProblemNotice } from '@/parts/problem_notice';

/// The signed plan and its annexes, read in place: one at a time.
export function PlanDocuments({ year, movement }: { year: MovementYear; movement: Movement }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const source = movement.sources.find((one) => one.evidence === chosen) ?? movement.sources[0];
  const file = useSourceDocument(year.unit, movement.id, source?.evidence);
  if (!source) return null;
  return (
    <div className="plan-document">
      <Section title={t('assessment.plan.document')}>
        {movement.sources.length > 1 && (
          <label className="field">
            <span>{t('assessment.plan.whichDocument')}</span>
            <select value={source.evidence} onChange={(event) => setChosen(event.target.value)}>
              {movement.sources.map((one) => (
                <option key={one.evidence} value={one.evidence}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <p>
          <a href={sourceAddress(year.unit, movement.id, source.evidence)} download={source.file_name}>
            {t('assessment.plan.saveDocument', { name: source.file_name })}
          </a>
        </p>
        {file.isError && <ProblemNotice fault={file.error} retry={() => void file.refetch()} />}
        {file.isPending && <Loading lines={8} />}
        {file.data && <FilePreview key={source.evidence} file={file.data} type={source.media_type} name={source.file_name} title={source.title} />}
      </Section>
    </div>
  );
}

/// For the authority that launched: a file becomes its evidence and stands beside the criteria for everybody below.
export function AttachDocument({ year, movement }: { year: MovementYear; movement: Movement }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const evidence = useFileAsEvidence(movement.authority, year.year);
  const take = async (file: File) => {
    setFault(null);
    try {
      const title = [year.plan.source.symbol || movement.name, t('assessment.plan.signed')].join(' · ');
      const piece = await evidence.take(file, title, movement.decision.date);
      await unwrap(
        api.POST('/units/{unit}/movements/{movement}/sources', {
          params: { path: { unit: movement.authority, movement: movement.id } },
          body: { evidence: piece },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['movement'] });
    } catch (caught) {
      setFault(caught);
    }
  };
  return (
    <>
      <ChooseFile label={t('assessment.plan.attach')} sent={evidence.sent} onChoose={(file) => void take(file)} />
      <ProblemNotice fault={fault} />
    </>
  );
}
