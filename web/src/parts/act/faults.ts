import { Refused } from '@/api/client';
import type { FieldSpec, Values } from './types';

const pointerOf = (name: string) => `/${name.replaceAll('.', '/')}`;

/// The server's sentences by field; what belongs to no field of the form stays for the notice above it.
export function faultsByField(fault: unknown, fields: readonly FieldSpec[]): Record<string, string> {
  if (!(fault instanceof Refused)) return {};
  return faultsAt(fault.problem.errors ?? [{ field: fault.problem.field, detail: fault.problem.title }], fields);
}

export function faultsAt(errors: readonly { field?: string; detail: string }[], fields: readonly FieldSpec[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const error of errors) {
    const field = fields.find((one) => error.field !== undefined && (pointerOf(one.name) === error.field || one.name === error.field));
    if (field) found[field.name] = error.detail;
  }
  return found;
}

export function missingFields(fields: readonly FieldSpec[], values: Values): string[] {
  return fields.filter((field) => field.required && (field.when?.(values) ?? true) && !values[field.name]?.trim()).map((field) => field.name);
}
