export const roles = {
  member: 'Party member',
  meeting_secretary: 'Meeting secretary',
  cell_committee: 'Cell secretary and committee',
  follower: 'Committee member who follows the cell',
  committee_official: 'Official of the grassroots committee',
  committee_secretary: 'Secretary of the grassroots committee',
  bloc_official: 'Official of the bloc committee',
  bloc_standing: 'Standing committee of the bloc',
  inspector: 'Inspection commission',
  administrator: 'Administrator',
};
