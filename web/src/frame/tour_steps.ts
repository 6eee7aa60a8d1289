import { useRights } from '@/api/session';
import { usePages, type PageName } from './pages';

export type StepName = Exclude<PageName, 'movement' | 'selfAssessment' | 'files' | 'papers' | 'tree' | 'chasing' | 'reports' | 'checks' | 'importing' | 'system' | 'me'> | 'ownMeetings' | 'search' | 'text';

export interface Step {
  name: StepName;
  /// What it points at; on a phone it may be out of sight, then the words stand alone.
  selector: string;
}

const ofEverybody: Step[] = [
  { name: 'search', selector: '.masthead-search' },
  { name: 'text', selector: '.masthead-button' },
];

// What each kind of work needs first, at most five places.
const ofCommittee: PageName[] = ['home', 'unitYear', 'cells', 'judgements'];
const ofCell: PageName[] = ['home', 'cellYear', 'meetings', 'judgements', 'evidence'];
const ofMember: PageName[] = ['home', 'cellYear', 'meetings'];
const ofAdministrator: PageName[] = ['home', 'accounts', 'audit'];

/// The places to show this person: by what they may do, only pages that they have.
export function useTourSteps(): Step[] {
  const rights = useRights();
  const pages = usePages();
  const may = new Set(rights.flatMap((right) => right.permissions));
  const wanted = may.has('accounts.manage')
    ? ofAdministrator
    : may.has('outcomes.judge') || pages.some((page) => page.name === 'cells')
      ? ofCommittee
      : may.has('evidence.edit') || may.has('meetings.record')
        ? ofCell
        : ofMember;
  const steps = wanted.flatMap((name): Step[] => {
    const page = pages.find((each) => each.name === name);
    if (!page) return [];
    const shown = name === 'meetings' && !may.has('meetings.record') ? 'ownMeetings' : name;
    return [{ name: shown as StepName, selector: `.navigation a[href="${CSS.escape(page.path)}"]` }];
  });
  return [...steps, ...ofEverybody];
}
