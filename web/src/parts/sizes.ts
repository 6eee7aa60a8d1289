import { numberOf } from './numbers';

/// 1536000 → "1,5 MB"
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${numberOf(kilobytes, 0)} KB` : `${numberOf(kilobytes / 1024, 1)} MB`;
}
