export const states = {
  met: 'Met',
  not_met: 'Not met',
  partly_met: 'Partly met',
  pending: 'Waiting',
  not_applicable: 'Not applicable',
  on_track: 'On track',
  at_risk: 'At risk',
  unreachable: 'Out of reach',
  qualified: 'Four-good reached',
  not_qualified: 'Four-good not reached',
};
