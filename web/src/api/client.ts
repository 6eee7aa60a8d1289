import createClient from 'openapi-fetch';

import type { paths } from './contract';
import { preferences } from '@/theme/preferences';

/// What the server refuses, in its own words (RFC 9457): `title` is a sentence for people, `field` points at the input.
export interface Problem {
  status: number;
  code: string;
  title: string;
  field?: string;
  params?: Record<string, unknown>;
  current?: unknown;
  current_version?: string;
  errors?: { code: string; detail: string; field?: string }[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
  }
}

/// The request did not reach the server: no network, or the server is down.
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

/// Called when the server says that nobody is signed in any more.
let signedOut: () => void = () => undefined;
export function onSignedOut(call: () => void): void {
  signedOut = call;
}

export const api = createClient<paths>({
  baseUrl: '/api/v1',
  fetch: async (request) => {
    try {
      return await fetch(request);
    } catch (fault) {
      if (request.signal.aborted) throw fault;
      throw new Unreachable();
    }
  },
});

api.use({
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', preferences().language);
    // Other sites cannot set a header of its own: the server asks for this one (cross-site request forgery).
    if (request.method !== 'GET') request.headers.set('X-Bontot-Request', '1');
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/// The data of an answer, or a Refused.
export async function unwrap<T>(asked: Promise<Answer<T>>): Promise<T> {
  return (await unwrapWithTag(asked)).data;
}

/// The same with the ETag that the next edit names.
export async function unwrapWithTag<T>(asked: Promise<Answer<T>>): Promise<{ data: T; tag: string }> {
  const { data, error, response } = await asked;
  if (!response.ok) {
    const problem = (error ?? {}) as Partial<Problem>;
    if (response.status === 401 && problem.code !== 'account.wrong_password') signedOut();
    throw new Refused({ code: 'unknown', title: '', ...problem, status: response.status });
  }
  return { data: data as T, tag: response.headers.get('ETag') ?? '' };
}
