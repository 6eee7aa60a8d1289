export const months = {
  month: 'Month {{month}}',
  span: 'Months {{first}}–{{last}}',
  short: '{{month}}',
  thematicLetter: 't',
  thematic: 'with a theme',
  held: 'met',
  problem: 'met, something falls short',
  incomplete: 'met, record incomplete',
  missing: 'did not meet',
  now: 'this month, not yet',
  ahead: 'not yet come',
};
