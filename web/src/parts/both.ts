import type { Both } from '@/api/evaluation_types';
import { usePreferences } from '@/theme/preferences';

/// Picks the language of a text that the plan has in both.
export function useBoth(): (text: Both | undefined) => string {
  const { language } = usePreferences();
  return (text) => text?.[language] ?? '';
}
