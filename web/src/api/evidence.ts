import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, unwrap } from './client';
import type { Evidence, EvidenceToAdd, EvidenceWords } from './contract';

export type { Evidence, EvidenceWords };
export type EvidenceKind = Evidence['kind'];

export const evidenceKinds: EvidenceKind[] = ['document', 'minutes', 'decision', 'plan', 'report', 'picture', 'other'];

async function allOfYear(unit: string, year: number): Promise<Evidence[]> {
  const all: Evidence[] = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(
      api.GET('/units/{unit}/evidence', { params: { path: { unit }, query: { year, deleted: true, limit: 100, cursor } } }),
    );
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

/// Everything that backs a year of a body, what was deleted included: the pages sort out what they show.
export function useEvidence(unit: string, year: number, enabled = true) {
  return useQuery({ queryKey: ['evidence', unit, year], queryFn: () => allOfYear(unit, year), enabled });
}

/// What counts today: neither deleted nor replaced by a later revision.
export function standing(pieces: Evidence[]): Evidence[] {
  const replaced = new Set(pieces.filter((piece) => !piece.deleted_on).map((piece) => piece.revises));
  return pieces.filter((piece) => !piece.deleted_on && !replaced.has(piece.id));
}

/// The earlier revisions of a piece, the latest first.
export function revisionsOf(piece: Evidence, pieces: Evidence[]): Evidence[] {
  const earlier: Evidence[] = [];
  let before = pieces.find((each) => each.id === piece.revises);
  while (before && !earlier.includes(before)) {
    earlier.push(before);
    const next: string | undefined = before.revises;
    before = pieces.find((each) => each.id === next);
  }
  return earlier;
}

/// The version that an edit of a piece names.
export const tagOf = (piece: Evidence) => `"${piece.version}"`;

export function useAddEvidence(unit: string, year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: EvidenceToAdd; key: string }) =>
      unwrap(api.POST('/units/{unit}/evidence', { params: { path: { unit } }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['evidence', unit, year] }),
  });
}

export function useChangeEvidence(piece: Evidence) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, tag }: { body: EvidenceWords; tag: string }) =>
      unwrap(
        api.PUT('/evidence/{evidence}', { params: { path: { evidence: piece.id }, header: { 'If-Match': tag } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['evidence', piece.unit, piece.year] }),
  });
}

/// From today the piece no longer counts. The file stays until its term is over.
export function useDeleteEvidence(piece: Evidence) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) =>
      unwrap(
        api.POST('/evidence/{evidence}/deletion', {
          params: { path: { evidence: piece.id }, header: { 'If-Match': tagOf(piece) } },
          body: { reason },
        }),
      ),
    // Also where somebody else was quicker: what they changed is then seen before it is tried again.
    onSettled: () => queries.invalidateQueries({ queryKey: ['evidence', piece.unit, piece.year] }),
  });
}

/// The file itself. It never changes: a new version is a new piece.
export function useContent(evidence: string, enabled: boolean) {
  return useQuery({
    queryKey: ['evidence-content', evidence],
    queryFn: () =>
      unwrap<Blob>(
        api.GET('/evidence/{evidence}/content', { params: { path: { evidence } }, parseAs: 'blob' }) as Promise<{
          data?: Blob;
          error?: unknown;
          response: Response;
        }>,
      ),
    enabled,
    staleTime: Infinity,
    gcTime: 5 * 60_000,
  });
}

export function contentAddress(evidence: string): string {
  return `/api/v1/evidence/${evidence}/content`;
}
