import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, unwrap, unwrapWithTag } from './client';
import type { Paper, PaperBatch, PaperBatchToBegin, PaperCopyToPut, PaperOfficeToSet, Papers, PaperToMake, PossiblePaper } from './contract';
import { give } from './exports';

export type { Paper, PaperBatch, Papers, PaperToMake, PossiblePaper };
export type PaperKind = Paper['kind'];
export type PaperWord = PossiblePaper['words'][number];
export type FileFormat = 'docx' | 'pdf';

const keyOf = (unit: string, year: number) => ['papers', unit, year];
const pathOf = (unit: string, year: number) => ({ unit, year: String(year) });

export function usePapers(unit: string, year: number) {
  return useQuery({
    queryKey: keyOf(unit, year),
    queryFn: () => unwrap(api.GET('/units/{unit}/years/{year}/papers', { params: { path: pathOf(unit, year) } })),
  });
}

/// Makes the paper and keeps it: a new one, or the next making of one that is there.
export function useMakePaper(unit: string, year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: PaperToMake; once: Record<string, string> }) =>
      unwrap(api.POST('/units/{unit}/years/{year}/papers', { params: { path: pathOf(unit, year) }, body, headers: once })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(unit, year) }),
  });
}

type BlobAnswer = Promise<{ data?: Blob; error?: unknown; response: Response }>;

/// The paper as it would be made now; nothing is kept.
export function fetchPreview(unit: string, year: number, body: PaperToMake, format: FileFormat): Promise<Blob> {
  return unwrap<Blob>(
    api.POST('/units/{unit}/years/{year}/papers/preview', {
      params: { path: pathOf(unit, year), query: { format } },
      body,
      parseAs: 'blob',
    }),
  );
}

function contentOf(paper: Paper, format: FileFormat): BlobAnswer {
  return api.GET('/units/{unit}/papers/{paper}/content', {
    params: { path: { unit: paper.unit, paper: paper.id }, query: { format } },
    parseAs: 'blob',
  });
}

/// The file that was made last.
export function usePaperFile(paper: Paper, format: FileFormat) {
  return useQuery({
    queryKey: ['paper-file', paper.id, paper.makings.at(-1)?.sha256, format],
    queryFn: () => unwrap<Blob>(contentOf(paper, format)),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
  });
}

export async function savePaper(paper: Paper, format: FileFormat): Promise<void> {
  const { data, error, response } = await contentOf(paper, format);
  await give(data, error, response, `${paper.file_name}.${format}`);
}

/// A copy that came back; its file is evidence of the body already.
export function usePutCopy(paper: Paper) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PaperCopyToPut) =>
      unwrap(api.POST('/units/{unit}/papers/{paper}/copies', { params: { path: { unit: paper.unit, paper: paper.id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(paper.unit, paper.year) }),
  });
}

export function useSetOffice(unit: string, year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PaperOfficeToSet) => unwrap(api.POST('/units/{unit}/paper-offices', { params: { path: { unit } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(unit, year) }),
  });
}

/// Where the text of certificates stands, in millimetres, with the version that the next change names.
export function useCertificateOffset(unit: string) {
  return useQuery({
    queryKey: ['certificate-offset', unit],
    queryFn: () => unwrapWithTag(api.GET('/units/{unit}/certificate-offset', { params: { path: { unit } } })),
  });
}

export function useMoveCertificates(unit: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ right, down, tag }: { right: string; down: string; tag: string }) =>
      unwrap(api.PUT('/units/{unit}/certificate-offset', { params: { path: { unit }, header: { 'If-Match': tag } }, body: { right, down } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['certificate-offset', unit] }),
  });
}

export function useBeginBatch(unit: string, year: number) {
  return useMutation({
    mutationFn: (body: PaperBatchToBegin) =>
      unwrap(api.POST('/units/{unit}/years/{year}/paper-batches', { params: { path: pathOf(unit, year) }, body })),
  });
}

/// How far a batch is, asked every second while it runs.
export function useBatch(batch: string | undefined) {
  return useQuery({
    queryKey: ['paper-batch', batch],
    queryFn: () => unwrap(api.GET('/paper-batches/{batch}', { params: { path: { batch: batch ?? '' } } })),
    enabled: batch !== undefined,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 1000 : false),
    retry: false,
  });
}

export async function saveBatch(batch: PaperBatch): Promise<void> {
  const { data, error, response } = await (api.GET('/paper-batches/{batch}/content', {
    params: { path: { batch: batch.id } },
    parseAs: 'blob',
  }) as BlobAnswer);
  await give(data, error, response, batch.file_name);
}

export async function dropBatch(batch: string): Promise<void> {
  await unwrap(api.DELETE('/paper-batches/{batch}', { params: { path: { batch } } }));
}

/// Bodies directly under one, for papers about one of them.
export function useUnitsUnder(unit: string, enabled: boolean) {
  return useQuery({
    queryKey: ['units-under', unit],
    queryFn: async () => (await unwrap(api.GET('/units', { params: { query: { under: unit, limit: 200 } } }))).items,
    enabled,
    staleTime: 60_000,
  });
}
