/// Lower case without diacritics, as the server searches: "Đảng uỷ" and "dang uy" are the same.
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
