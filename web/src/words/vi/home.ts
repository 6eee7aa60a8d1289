export const home = {
  title: 'Việc cần làm',
  purpose: 'Những việc đang chờ đồng chí, việc gấp đứng trước.',
  myUnits: 'Nơi đồng chí làm việc',
  nothing: 'Không có việc nào đang chờ.',
};
