export const findings = {
  title: 'Check the records',
  purpose:
    'What is missing or does not agree this year: months without a meeting, unsigned minutes, overdue tasks, expired evidence… Each line opens what mends it.',
  more: '{{count}} more are not shown; mend some and check again.',
  clean: 'Nothing is wrong.',
  counts: '{{errors}} errors, {{warnings}} to look at, {{infos}} notes.',
  kind: 'Kind',
  finding: 'What',
  severity: 'Severity',
  severities: { error: 'Error', warning: 'Look', info: 'Note' },
  subjects: { member: 'Members', unit: 'Organisation', meeting: 'Meetings', evidence: 'Evidence', file: 'Movement file', outcome: 'Ratings' },
};
