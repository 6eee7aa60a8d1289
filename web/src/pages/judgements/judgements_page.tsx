export function JudgementsPage() {
  return null;
}
