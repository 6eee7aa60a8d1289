import { useEffect, useRef, type RefObject } from 'react';

/// The dialog stands over the page while `open`; when it goes, the focus returns to what had it, or to the page.
export function useModal(open = true): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      // What had it may be gone too.
      if (document.activeElement === document.body) document.getElementById('noi-dung')?.focus({ preventScroll: true });
    };
  }, [open]);
  return dialog;
}
