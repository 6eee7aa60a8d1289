import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';

import { Frame } from './frame/frame';
import { PageFault } from './frame/page_fault';
import { LoadingPage } from './parts/loading';
import { StartPage } from './pages/sign_in/start_page';
import { SignInPage } from './pages/sign_in/sign_in_page';
import { HomePage } from './pages/home/home_page';

/// A page that is fetched when somebody first goes there.
function later<Name extends string>(path: string, name: Name, load: () => Promise<Record<Name, ComponentType>>): RouteObject {
  return { path, HydrateFallback: LoadingPage, lazy: async () => ({ Component: (await load())[name] }) };
}

/// The same for a page that uses Ant Design, which is fetched beside it.
function laterInAnt<Name extends string>(path: string, name: Name, load: () => Promise<Record<Name, ComponentType>>): RouteObject {
  const lazy = async () => {
    const [file, { AntFrame }] = await Promise.all([load(), import('./theme/ant_frame')]);
    const Inside: ComponentType = file[name];
    const InAnt = () => (
      <AntFrame>
        <Inside />
      </AntFrame>
    );
    return { Component: InAnt };
  };
  return { path, HydrateFallback: LoadingPage, lazy };
}

export const routes = createBrowserRouter([
  { path: '/dang-nhap', Component: SignInPage, ErrorBoundary: PageFault },
  { path: '/bat-dau', Component: StartPage, ErrorBoundary: PageFault },
  later('/loi-moi', 'InvitationPage', () => import('./pages/sign_in/invitation_page')),
  later('/dat-lai-mat-khau', 'InvitationPage', () => import('./pages/sign_in/invitation_page')),
  {
    path: '/',
    Component: Frame,
    HydrateFallback: LoadingPage,
    ErrorBoundary: PageFault,
    children: [
      { index: true, Component: HomePage },
      later('/dv/:unit/:year', 'YearPage', () => import('./pages/year_page')),
      laterInAnt('/dv/:unit/:year/cac-chi-bo', 'CellsPage', () => import('./pages/cells/cells_page')),
      laterInAnt('/dv/:unit/:year/dang-vien', 'MembersPage', () => import('./pages/members/members_page')),
      laterInAnt('/dv/:unit/:year/dang-vien/:member', 'MemberPage', () => import('./pages/members/member_page')),
      laterInAnt('/dv/:unit/:year/minh-chung', 'EvidencePage', () => import('./pages/evidence/evidence_page')),
      laterInAnt('/dv/:unit/:year/van-ban', 'PapersPage', () => import('./pages/papers/papers_page')),
      laterInAnt('/dv/:unit/:year/noi-dung', 'JudgementsPage', () => import('./pages/judgements/judgements_page')),
      laterInAnt('/dv/:unit/:year/khen-thuong', 'HonoursPage', () => import('./pages/honours/honours_page')),
      laterInAnt('/dv/:unit/:year/phong-trao', 'MovementPage', () => import('./pages/movement/movement_page')),
      laterInAnt('/dv/:unit/:year/phong-trao/ke-hoach', 'PlanPage', () => import('./pages/movement/plan_page')),
      laterInAnt('/dv/:unit/:year/phong-trao/phat-dong', 'LaunchPage', () => import('./pages/movement/launch_page')),
      laterInAnt('/dv/:unit/:year/tu-danh-gia', 'SelfAssessmentPage', () => import('./pages/movement/self_assessment_page')),
      laterInAnt('/dv/:unit/:year/tham-dinh', 'FilesPage', () => import('./pages/movement/files_page')),
      laterInAnt('/dv/:unit/:year/tham-dinh/:file', 'AppraisalPage', () => import('./pages/movement/appraisal_page')),
      laterInAnt('/dv/:unit/:year/to-chuc', 'TreePage', () => import('./pages/tree/tree_page')),
      laterInAnt('/dv/:unit/:year/don-doc', 'ChasingPage', () => import('./pages/chasing/chasing_page')),
      laterInAnt('/dv/:unit/:year/bao-cao', 'ReportsPage', () => import('./pages/reports/reports_page')),
      laterInAnt('/dv/:unit/:year/soat-ho-so', 'ChecksPage', () => import('./pages/checks/checks_page')),
      laterInAnt('/dv/:unit/:year/nhap', 'ImportPage', () => import('./pages/import/import_page')),
      laterInAnt('/quan-tri/tai-khoan', 'AccountsPage', () => import('./pages/accounts/accounts_page')),
      laterInAnt('/quan-tri/tai-khoan/:account', 'AccountPage', () => import('./pages/accounts/account_page')),
      laterInAnt('/quan-tri/nhat-ky', 'AuditPage', () => import('./pages/audit/audit_page')),
      laterInAnt('/quan-tri/he-thong', 'SystemPage', () => import('./pages/system/system_page')),
      laterInAnt('/dv/:unit/:year/sinh-hoat', 'MeetingsPage', () => import('./pages/meetings/meetings_page')),
      laterInAnt('/dv/:unit/:year/sinh-hoat/ca-nam', 'PlanYearPage', () => import('./pages/meetings/plan_year_page')),
      laterInAnt('/dv/:unit/:year/sinh-hoat/:meeting', 'MeetingPage', () => import('./pages/meeting/meeting_page')),
      later('/dv/:unit/:year/sinh-hoat/:meeting/in', 'PrintPage', () => import('./pages/meeting/print_page')),
      laterInAnt('/toi', 'MePage', () => import('./pages/me/me_page')),
      later('*', 'NotFoundPage', () => import('./pages/not_found_page')),
    ],
  },
]);
