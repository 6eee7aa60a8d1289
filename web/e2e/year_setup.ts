import type { APIRequestContext } from '@playwright/test';

import { Server, type Login } from './server.ts';

const headers = () => ({ 'X-Bontot-Request': '1', 'Idempotency-Key': crypto.randomUUID() });

/// A cell before its first day: founded, with its members and its secretary, who holds a link and has never signed in.
export interface NewCell {
  cell: string;
  name: string;
  members: string[];
  login: string;
  token: string;
  year: number;
}

const people = ['Nguyễn Văn Thành', 'Trần Thị Bưởi', 'Lê Hoàng Cúc', 'Phạm Quốc Đại', 'Võ Minh Giàu', 'Huỳnh Ngọc Hà', 'Đặng Thị Kiều', 'Bùi Văn Lộc'];

/// What other people do before the cell's year begins: the committee founds it, the administrator invites its secretary.
export async function foundCell(server: Server, request: APIRequestContext, number: number): Promise<NewCell> {
  const post = async <Answer>(path: string, data: object) => {
    const answer = await request.post(`${server.address}/api/v1${path}`, { headers: headers(), data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const get = async <Answer>(path: string) => (await (await request.get(`${server.address}/api/v1${path}`)).json()) as Answer;
  const enter = (login: Login) => post('/session', { login, password: server.password });
  await enter('can-bo-co-so');
  const committee = (await get<{ rights: { unit: string }[] }>('/session')).rights[0]?.unit ?? '';
  // The last year that is over: the plan judges whole years.
  const year = Number((await get<{ today: string }>('/home')).today.slice(0, 4)) - 1;
  const { items } = await get<{ items: { code: string }[] }>(`/units?under=${committee}&limit=1`);
  const name = `Chi bộ khu phố Mới ${number}`;
  await enter('can-bo-khoi');
  const { id: cell } = await post<{ id: string }>(`/units/${committee}/units`, {
    code: (items[0]?.code ?? '').replace(/\d+$/, `8${number}`), name, kind: 'cell', sector: 'residential', on: `${year - 1}-12-01`,
    decision: { number: '20-QĐ/ĐU', date: `${year - 1}-11-25` },
  });
  await enter('can-bo-co-so');
  const members: string[] = [];
  for (const person of people) {
    const added = await post<{ id: string }>(`/units/${cell}/members`, { details: { name: person, official: '2012-05-19' }, from: `${year - 1}-12-01`, reason: 'reorganisation' });
    members.push(added.id);
  }
  await post(`/units/${cell}/terms`, { member: members[0], office: 'secretary', from: `${year - 1}-12-01` });
  await post(`/units/${cell}/terms`, { member: members[1], office: 'committee_member', from: `${year - 1}-12-01` });
  await enter('quan-tri');
  const login = `bi-thu-moi-${number}`;
  const { token } = await post<{ token: string }>('/accounts', { login, name: people[0], unit: cell, member: members[0] });
  return { cell, name, members: people, login, token, year };
}
