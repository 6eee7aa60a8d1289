import type { APIRequestContext } from '@playwright/test';

import type { Server } from './server.ts';

const headers = () => ({ 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() });
export const longName = 'Nguyễn Phước Bảo Hoàng Thị Thanh Tuyền Công Tằng Tôn Nữ Hạnh';
export const longBody = 'Chi bộ Trường Trung học phổ thông Chuyên Lê Quý Đôn Bảo An 01';

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Võ', 'Huỳnh', 'Đỗ'];
const middle = ['Thị Thanh', 'Văn', 'Hoàng', 'Ngọc', 'Minh', 'Quốc'];
const given = ['Ánh', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lan', 'Mỹ', 'Nghĩa', 'Oanh', 'Phượng', 'Quỳnh', 'Sơn'];
const of = (words: string[], index: number) => words[index % words.length] ?? '';

interface Body {
  id: string;
  code: string;
}

export interface Crowd {
  committee: string;
  /// A cell of sixty members, one with a name of sixty letters, and itself named so.
  cell: string;
  member: string;
  /// A cell where nothing has been entered yet.
  empty: string;
}

/// The largest that the screens must bear: a committee of sixty cells, a cell of sixty members, names of sixty letters.
export async function makeCrowd(server: Server, request: APIRequestContext, year = new Date().getFullYear(), nameOfCell = longBody): Promise<Crowd> {
  const call = async <Answer>(path: string, data: object) => {
    const answer = await request.post(`${server.address}/api/v1${path}`, { headers: headers(), data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const get = async <Answer>(path: string) => (await (await request.get(`${server.address}/api/v1${path}`)).json()) as Answer;
  const enter = (login: string) => request.post(`${server.address}/api/v1/session`, { headers: headers(), data: { login, password: server.password } });
  await enter('can-bo-co-so');
  const committee = (await get<{ rights: { unit: string }[] }>('/session')).rights[0]?.unit ?? '';
  const there = (await get<{ items: Body[] }>(`/units?under=${committee}&limit=200`)).items;
  const stem = there[0]?.code.replace(/\d+$/, '') ?? '';
  const decision = { number: '01-QĐ/ĐU', date: `${year - 1}-01-02` };
  const made: string[] = [];
  await enter('can-bo-khoi');
  for (let number = there.length; number < 60; ++number) {
    const name = made.length === 0 ? nameOfCell : `Chi bộ thôn Thành lập mới số ${number + 1}`;
    const body = { code: `${stem}9${String(number).padStart(2, '0')}`, name, kind: 'cell', sector: 'residential', on: `${year}-01-01`, decision };
    made.push((await call<{ id: string }>(`/units/${committee}/units`, body)).id);
  }
  await enter('can-bo-co-so');
  const [cell = '', empty = ''] = made;
  let member = '';
  for (let index = 0; index < 60; ++index) {
    const name = index === 0 ? longName : `${of(family, index)} ${of(middle, index * 5 + 1)} ${of(given, index * 3)}`;
    const added = await call<{ id: string }>(`/units/${cell}/members`, { details: { name, official: '2010-05-19' }, from: `${year}-01-01`, reason: 'unknown' });
    if (index === 0) member = added.id;
  }
  return { committee, cell, member, empty };
}
