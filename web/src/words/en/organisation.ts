export const organisation = {
  kinds: {
    province: 'Provincial Party body',
    bloc: 'Body directly above the grassroots',
    grassroots_committee: 'Grassroots Party body',
    sub_committee: 'Sectional Party body',
    cell: 'Cell',
  },
  sectors: {
    administrative: 'Administrative office',
    public_service: 'Public service',
    enterprise: 'Enterprise',
    armed_forces: 'Armed forces',
    residential: 'Residential area',
  },
  code: 'Code',
  kind: 'Kind',
  sector: 'Sector',
  name: 'Name',
  shortName: 'Short name',
};
