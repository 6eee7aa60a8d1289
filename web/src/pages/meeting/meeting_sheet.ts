import type { Both, PlanText } from '@/api/evaluation_types';

/// The plan's sheet by which a cell rates its meeting (some plans have none). Points are hundredths.
export interface SheetItem {
  id: string;
  statement: Both;
  clause: string;
  maximum: number;
}
export interface SheetGroup {
  id: string;
  name: Both;
  maximum: number;
  items: SheetItem[];
}
export interface MeetingSheet {
  maximum: number;
  groups: SheetGroup[];
}

export function sheetOf(plan: PlanText | undefined): MeetingSheet | undefined {
  const withSheet: (PlanText & { meeting_sheet?: MeetingSheet | null }) | undefined = plan;
  return withSheet?.meeting_sheet ?? undefined;
}
