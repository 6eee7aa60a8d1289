export const states = {
  met: 'Đạt',
  not_met: 'Không đạt',
  partly_met: 'Đạt một phần',
  pending: 'Chờ',
  not_applicable: 'Không áp dụng',
  on_track: 'Đúng tiến độ',
  at_risk: 'Có nguy cơ',
  unreachable: 'Không kịp',
  qualified: 'Đạt bốn tốt',
  not_qualified: 'Chưa đạt bốn tốt',
};
