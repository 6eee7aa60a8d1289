import { preferences } from '@/theme/preferences';

// Days are ISO dates, instants Unix milliseconds; both are shown in the local time of Vietnam (UTC+7).
const zone = 'Asia/Ho_Chi_Minh';
const locale = () => (preferences().language === 'vi' ? 'vi-VN' : 'en-GB');

/// 2024-04-06 → 06/04/2024
export function dayOf(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/// thứ Bảy, 06/04/2024
export function longDayOf(iso: string): string {
  const weekday = new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale(), { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.replace(/^Thứ (\p{L})/u, (_, letter: string) => `thứ ${letter.toUpperCase()}`)}, ${dayOf(iso)}`;
}

/// 14:02
export function timeOf(instant: number): string {
  return new Date(instant).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: zone });
}

/// 06/04/2024 14:02
export function momentOf(instant: number): string {
  return `${dayOf(new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10))} ${timeOf(instant)}`;
}

// How far the clock of this computer is from the records': old computers are wrong, and a demonstration has its own time.
const keptAt = 'bontot.clock';
let behind = Number(localStorage.getItem(keptAt) ?? 0);

/// The server says what time it is; that is kept for the time without network.
export function setClock(now: number): void {
  behind = now - Date.now();
  localStorage.setItem(keptAt, String(behind));
}

/// Today in Vietnam, as an ISO day.
export function today(): string {
  return new Date(Date.now() + behind + 7 * 3_600_000).toISOString().slice(0, 10);
}

export const thisYear = () => Number(today().slice(0, 4));

/// The last day that is still in time: "trước ngày 20/7" is shown as "hạn cuối 19/7".
export function lastDayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
