import { preferences } from '@/theme/preferences';

const locale = () => (preferences().language === 'vi' ? 'vi-VN' : 'en-GB');

/// 1.234,5 (Vietnamese) or 1,234.5
export function numberOf(value: number, digits = 1): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: digits });
}

/// 17 of 20 → "85 %". Rounded down: a share never looks better than it is.
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '–' : `${numberOf(Math.floor((part * 1000) / whole) / 10)} %`;
}

/// Hundredths of a score, with both digits: they stand under each other in a column.
export function scoreOf(hundredths: number): string {
  return (hundredths / 100).toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/// Hundredths of a point → points.
export function pointsOf(hundredths: number): string {
  return numberOf(hundredths / 100, 2);
}

/// A decimal as it was typed or as the server writes it, with the sign of the language: "1,5" or "1.5". Digits are never
/// grouped in it.
export function decimalOf(text: string): string {
  return preferences().language === 'vi' ? text.replace('.', ',') : text.replace(',', '.');
}
