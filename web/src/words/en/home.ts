export const home = {
  title: 'To do',
  purpose: 'What waits for you, the most urgent first.',
  myUnits: 'Where you work',
  nothing: 'Nothing waits for you.',
};
