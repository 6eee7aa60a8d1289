import { useSearchParams } from 'react-router';

import { isFigure, type Figure, type Kind } from './figures';

export const tabs = ['nam', 'giai-doan', 'thang', 'sau-thang'] as const;
export type Tab = (typeof tabs)[number];

/// What of the report is shown stands in the address, so that it can be sent to somebody.
export function useReportAddress() {
  const [params] = useSearchParams();
  const tab: Tab = tabs.find((one) => one === params.get('bang')) ?? 'nam';
  const kind: Kind = params.get('loai') === 'dang-bo' ? 'grassroots_committee' : 'cell';
  const figure = params.get('so');
  const number = (name: string) => Number(params.get(name) ?? 0);
  /// The address with other values; an empty one takes the name away.
  const to = (values: Record<string, string | number>) => {
    const next = new URLSearchParams([...params].filter(([name]) => ['bang', 'loai', 'tu', 'thang', 'nua'].includes(name)));
    for (const [name, value] of Object.entries(values)) {
      if (value === '') next.delete(name);
      else next.set(name, String(value));
    }
    return `?${next.toString()}`;
  };
  return { tab, kind, figure: isFigure(figure) ? figure : null, of: params.get('cua') ?? '', inYear: number('trong'), from: number('tu'), month: number('thang'), half: number('nua'), to };
}

export type ReportAddress = ReturnType<typeof useReportAddress>;

/// Where the list behind a number is.
export function listAt(address: ReportAddress, figure: Figure, unit: string, year: number): string {
  return `${address.to({ so: figure, cua: unit, trong: year })}#danh-sach`;
}
