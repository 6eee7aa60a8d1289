export const months = {
  month: 'Tháng {{month}}',
  span: 'Tháng {{first}}–{{last}}',
  short: 'T{{month}}',
  thematicLetter: 'c',
  thematic: 'có chuyên đề',
  held: 'đã họp',
  problem: 'họp, có điểm chưa đạt',
  incomplete: 'họp, chưa ghi đủ',
  missing: 'không họp',
  now: 'tháng này, chưa họp',
  ahead: 'chưa tới',
};
