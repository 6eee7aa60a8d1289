import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { ImportDone, ImportKind, ImportPreview, ImportRun } from './contract';
import { give } from './exports';

/// How a file is read and what is done with it; what is not said, the server guesses.
export interface ImportOrder {
  sheet?: string;
  kind?: ImportKind;
  header_first?: number;
  header_last?: number;
  columns?: string;
  policy: 'stop' | 'skip' | 'update';
  only_good_rows: boolean;
  year?: number;
  answers?: string;
}

// The file is the body and its name a header: RFC 8187.
function sent(file: File) {
  const name = encodeURIComponent(file.name.normalize('NFC')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
  };
}

const asked = (unit: string, order: ImportOrder) => ({ path: { unit }, query: order });

/// What the file would do; asked again whenever something about the order changes, the last answer staying meanwhile.
export function useImportPreview(unit: string, file: File | null, order: ImportOrder) {
  return useQuery({
    queryKey: ['import', unit, file && [file.name, file.size, file.lastModified], order],
    enabled: file !== null,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }): Promise<ImportPreview> => {
      if (!file) throw new Error('no file');
      return unwrap(api.POST('/units/{unit}/imports/preview', { params: asked(unit, order), ...sent(file), signal }));
    },
  });
}

export function useImport(unit: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, order, fingerprint }: { file: File; order: ImportOrder; fingerprint: string }): Promise<ImportDone> =>
      unwrap(api.POST('/units/{unit}/imports', { params: { path: { unit }, query: { ...order, fingerprint } }, ...sent(file) })),
    onSuccess: () => queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'import' }),
  });
}

/// The file with its faults written into it.
export async function fetchFaults(unit: string, file: File, order: ImportOrder): Promise<void> {
  const { data, error, response } = await api.POST('/units/{unit}/imports/errors', {
    params: asked(unit, order),
    ...sent(file),
    parseAs: 'blob',
  });
  await give(data, error, response, file.name);
}

/// What was brought in for the body and all under it, the newest first.
export function useImports(unit: string) {
  return useQuery({
    queryKey: ['imports', unit],
    queryFn: async (): Promise<ImportRun[]> => (await unwrap(api.GET('/units/{unit}/imports', { params: { path: { unit } } }))).items,
  });
}

/// One import, with what stands in the way of taking it back.
export function useImportRun(unit: string, id: string) {
  return useQuery({
    queryKey: ['imports', unit, id],
    staleTime: 0,
    queryFn: (): Promise<ImportRun> => unwrap(api.GET('/units/{unit}/imports/{import}', { params: { path: { unit, import: id } } })),
  });
}

export function useReverseImport(unit: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string): Promise<ImportRun> =>
      unwrap(api.POST('/units/{unit}/imports/{import}/reversal', { params: { path: { unit, import: id } }, body: { reason } })),
    onSuccess: () => queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'import' }),
  });
}
