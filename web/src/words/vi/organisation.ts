export const organisation = {
  kinds: {
    province: 'Đảng bộ tỉnh',
    bloc: 'Đảng bộ cấp trên trực tiếp của cơ sở',
    grassroots_committee: 'Đảng bộ cơ sở',
    sub_committee: 'Đảng bộ bộ phận',
    cell: 'Chi bộ',
  },
  sectors: {
    administrative: 'Cơ quan hành chính',
    public_service: 'Đơn vị sự nghiệp',
    enterprise: 'Doanh nghiệp',
    armed_forces: 'Lực lượng vũ trang',
    residential: 'Khu dân cư',
  },
  code: 'Mã',
  kind: 'Loại',
  sector: 'Loại hình',
  name: 'Tên',
  shortName: 'Tên ngắn',
};
