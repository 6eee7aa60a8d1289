import type { KeyboardEvent } from 'react';

/// Enter before any of the found options is marked would close the list and drop what was typed: who types faster than the
/// server answers presses it again. For the element around a Select that is searched.
export function waitForMarked(event: KeyboardEvent): void {
  const input = event.target;
  if (event.key !== 'Enter' || !(input instanceof HTMLInputElement) || input.value === '') return;
  const list = document.getElementById(`${input.id}_list`)?.closest('.ant-select-dropdown');
  if (list?.querySelector('.ant-select-item-option-active')) return;
  event.preventDefault();
  event.stopPropagation();
}
