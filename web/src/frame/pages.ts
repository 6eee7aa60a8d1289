import { useUnit } from '@/api/units';
import { pathOf, usePlace, type Place } from './place';

export type PageName =
  | 'home' | 'cellYear' | 'unitYear' | 'cells' | 'meetings' | 'members' | 'judgements' | 'evidence' | 'movement' | 'selfAssessment' | 'files' | 'honours' | 'papers' | 'chasing' | 'reports' | 'tree' | 'checks' | 'importing'
  | 'accounts' | 'audit' | 'system' | 'me';

export interface PageLink {
  name: PageName;
  path: string;
}

const everywhere: { name: PageName; page: string; permission: string; cells?: boolean }[] = [
  { name: 'cellYear', page: '', permission: 'evaluation.read', cells: true },
  { name: 'unitYear', page: '', permission: 'evaluation.read', cells: false },
  { name: 'cells', page: 'cac-chi-bo', permission: 'evaluation.read', cells: false },
  { name: 'chasing', page: 'don-doc', permission: 'evaluation.read', cells: false },
  { name: 'reports', page: 'bao-cao', permission: 'evaluation.read', cells: false },
  { name: 'meetings', page: 'sinh-hoat', permission: 'meetings.read' },
  { name: 'members', page: 'dang-vien', permission: 'members.read' },
  { name: 'judgements', page: 'noi-dung', permission: 'outcomes.read' },
  { name: 'evidence', page: 'minh-chung', permission: 'evidence.read' },
  { name: 'movement', page: 'phong-trao', permission: 'evaluation.read' },
  { name: 'selfAssessment', page: 'tu-danh-gia', permission: 'movement.submit', cells: true },
  { name: 'files', page: 'tham-dinh', permission: 'outcomes.read', cells: false },
  { name: 'honours', page: 'khen-thuong', permission: 'evaluation.read' },
  { name: 'papers', page: 'van-ban', permission: 'meetings.read' },
  { name: 'tree', page: 'to-chuc', permission: 'organisation.read' },
  { name: 'checks', page: 'soat-ho-so', permission: 'members.read' },
  { name: 'importing', page: 'nhap', permission: 'records.import' },
];

const administration: { name: PageName; path: string; permissions: string[] }[] = [
  { name: 'accounts', path: '/quan-tri/tai-khoan', permissions: ['accounts.manage'] },
  { name: 'audit', path: '/quan-tri/nhat-ky', permissions: ['audit.read'] },
  { name: 'system', path: '/quan-tri/he-thong', permissions: ['accounts.manage', 'audit.read', 'periods.lock'] },
];

/// The pages that this person may open about this body, most used first.
export function usePages(): PageLink[] {
  const place = usePlace();
  const unit = useUnit(place?.unit ?? '');
  const may = new Set<string>(unit.data?.permissions ?? []);
  const cell = unit.data?.kind === 'cell';
  const ofPlace = (at: Place) =>
    everywhere
      .filter((page) => may.has(page.permission) && (page.cells === undefined || page.cells === cell))
      .map((page) => ({ name: page.name, path: pathOf(at, page.page) }));
  return [
    { name: 'home', path: '/' },
    ...(place ? ofPlace(place) : []),
    ...administration.filter((page) => page.permissions.some((permission) => may.has(permission))).map(({ name, path }) => ({ name, path })),
  ];
}
