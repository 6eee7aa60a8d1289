export const findings = {
  title: 'Soát hồ sơ',
  purpose:
    'Những chỗ còn thiếu hay chưa khớp trong năm: tháng không sinh hoạt, biên bản chưa ký, việc quá hạn, minh chứng hết hiệu lực… Bấm vào từng dòng để mở chỗ cần sửa.',
  more: 'Còn {{count}} dòng nữa chưa hiện; sửa bớt rồi soát lại.',
  clean: 'Không có chỗ nào sai.',
  counts: '{{errors}} lỗi, {{warnings}} chỗ cần xem, {{infos}} điều cho biết.',
  kind: 'Loại',
  finding: 'Nội dung',
  severity: 'Mức',
  severities: { error: 'Lỗi', warning: 'Cần xem', info: 'Cho biết' },
  subjects: { member: 'Đảng viên', unit: 'Tổ chức', meeting: 'Buổi sinh hoạt', evidence: 'Minh chứng', file: 'Hồ sơ phong trào', outcome: 'Xếp loại' },
};
