/// What a Vietnamese name is sorted by: the given name, which stands last, then the family name.
export function nameOrder(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words.pop() ?? '', ...words].join(' ');
}
