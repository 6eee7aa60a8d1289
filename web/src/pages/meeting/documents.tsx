import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { DocumentKind } from '@/api/contract';
import { useMeetingDocuments } from '@/api/meetings';
import { sendAtOnce } from '@/api/upload';
import { useUnit } from '@/api/units';
import { onceOnly } from '@/api/once';
import { isLocal } from '@/offline/kept_parts';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { useMeetingWork } from './meeting_work';

const evidenceKind = { agenda: 'document', notice: 'document', material: 'document', draft_resolution: 'decision', resolution: 'decision', minutes_scan: 'minutes' } as const;

/// Papers of the meeting: each is a piece of the cell's evidence. Files are chosen, dragged here or pasted.
export function Documents({ kinds, title }: { kinds: DocumentKind[]; title: string }) {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const permissions = useUnit(meeting.unit).data?.permissions ?? [];
  const mayRead = permissions.includes('evidence.read') && !isLocal(meeting.id);
  // Finalised minutes take nothing more but the scan of their signed pages.
  const open = meeting.state === 'finalised' ? kinds.filter((kind) => kind === 'minutes_scan') : kinds;
  const mayAttach = permissions.includes('evidence.edit') && open.length > 0;
  const papers = useMeetingDocuments(meeting.id, mayRead);
  const shown = (papers.data ?? []).filter((paper) => kinds.includes(paper.kind));
  if (!mayRead || (shown.length === 0 && !mayAttach)) return null;
  return (
    <Section title={title}>
      {shown.length > 0 && (
        <ul className="papers">
          {shown.map((paper) => (
            <li key={`${paper.kind} ${paper.evidence}`}>
              <a href={`/api/v1/evidence/${paper.evidence}/content`} target="_blank" rel="noreferrer">
                {paper.title || paper.file_name}
              </a>{' '}
              <span className="quiet small">
                {t(`meeting.documentKinds.${paper.kind}`)} · {t('meeting.kilobytes', { size: numberOf(Math.ceil(paper.bytes / 1024), 0) })}
              </span>
              {mayAttach && meeting.state !== 'finalised' && <Detach kind={paper.kind} evidence={paper.evidence} name={paper.title || paper.file_name} />}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && <Attach kinds={open} />}
    </Section>
  );
}

function Attach({ kinds }: { kinds: DocumentKind[] }) {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const [kind, setKind] = useState<DocumentKind>(kinds[0] ?? 'material');
  const queries = useQueryClient();
  const attach = useMutation({
    mutationFn: async (file: File) => {
      const upload = await sendAtOnce(meeting.unit, file);
      const { id } = await unwrap(
        api.POST('/units/{unit}/evidence', {
          params: { path: { unit: meeting.unit } },
          body: { upload, year: Number(meeting.date.slice(0, 4)), kind: evidenceKind[kind], title: file.name.replace(/\.[^.]+$/, ''), effective: meeting.date },
          headers: onceOnly(),
        }),
      );
      return unwrap(api.POST('/meetings/{meeting}/documents', { params: { path: { meeting: meeting.id } }, body: { kind, evidence: id } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meeting-documents', meeting.id] }),
  });
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) attach.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => take(event.clipboardData.files);
  return (
    <div className="attach" onDrop={drop} onDragOver={(event) => event.preventDefault()} onPaste={paste}>
      {kinds.length === 1 && kinds[0] ? (
        <span>{t(`meeting.documentKinds.${kinds[0]}`)}</span>
      ) : (
        <div className="field">
          <label htmlFor={`kind-${kinds[0] ?? ''}`}>{t('meeting.documentKind')}</label>
          <select id={`kind-${kinds[0] ?? ''}`} value={kind} onChange={(event) => setKind(event.target.value as DocumentKind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`meeting.documentKinds.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className="button attach-choose">
        {attach.isPending ? t('meeting.sendingFile') : t('meeting.chooseFile')}
        <input type="file" className="visually-hidden" accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.txt" disabled={attach.isPending} onChange={(event) => take(event.target.files)} />
      </label>
      <span className="quiet small">{t('meeting.fileHint')}</span>
      <ProblemNotice fault={attach.error} />
    </div>
  );
}

function Detach({ kind, evidence, name }: { kind: DocumentKind; evidence: string; name: string }) {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const queries = useQueryClient();
  const detach = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/meetings/{meeting}/documents/{evidence}/removal', { params: { path: { meeting: meeting.id, evidence } }, body: { kind } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meeting-documents', meeting.id] }),
  });
  return (
    <>
      <button type="button" className="button button-quiet" disabled={detach.isPending} onClick={() => detach.mutate()}>
        {t('meeting.takeOff')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <ProblemNotice fault={detach.error} />
    </>
  );
}
