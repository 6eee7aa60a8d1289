export const roles = {
  member: 'Đảng viên',
  meeting_secretary: 'Thư ký cuộc họp',
  cell_committee: 'Bí thư, chi ủy',
  follower: 'Cấp ủy viên theo dõi chi bộ',
  committee_official: 'Cán bộ tham mưu đảng ủy cơ sở',
  committee_secretary: 'Bí thư đảng ủy cơ sở',
  bloc_official: 'Cán bộ tham mưu đảng ủy khối',
  bloc_standing: 'Ban thường vụ đảng ủy khối',
  inspector: 'Ủy ban kiểm tra',
  administrator: 'Quản trị',
};
