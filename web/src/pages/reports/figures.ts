import type { Report, ReportBody, ReportLine, ReportSums } from '@/api/boards';

export const kinds = ['cell', 'grassroots_committee'] as const;
export type Kind = (typeof kinds)[number];

/// What is counted, in the order of the movement.
export const figures = ['bodies', 'registered', 'assessed', 'proposed', 'recognised', 'refused', 'awarded', 'qualified', 'not_qualified', 'pending'] as const;
export type Figure = (typeof figures)[number];

export const isFigure = (text: string | null): text is Figure => figures.some((figure) => figure === text);

export const sumsOf = (body: ReportBody, kind: Kind): ReportSums => (kind === 'cell' ? body.cells : body.committees);

function counts(line: ReportLine, figure: Figure): boolean {
  switch (figure) {
    case 'bodies':
      return true;
    case 'qualified':
    case 'not_qualified':
    case 'pending':
      return line.verdict === figure;
    default:
      return line[figure];
  }
}

/// The bodies behind one number: those at or under `unit`.
export function linesBehind(report: Report, unit: string, kind: Kind, figure: Figure): ReportLine[] {
  const superiors = new Map(report.bodies.map((body) => [body.unit, body.superior]));
  const isUnder = (line: ReportLine) => {
    for (let above: string | undefined = line.kind === 'cell' ? line.superior : line.unit; above; above = superiors.get(above)) {
      if (above === unit) return true;
    }
    return false;
  };
  return report.items.filter((line) => line.kind === kind && counts(line, figure) && isUnder(line));
}
