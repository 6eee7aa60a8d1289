/// The application's files are kept by a service worker, once the page has what it needs.
export function keepFilesHere(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), 1500);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

let isNewer = false;

/// A newer build stands ready: the next page that somebody goes to is opened with it.
export const newerFilesHere = () => isNewer;

if ('serviceWorker' in navigator && navigator.serviceWorker.controller) {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    isNewer = true;
  });
}

const keptFor = 'bontot.kept_for';

/// Answers kept for another account are not shown to this one.
export async function keepAnswersFor(account: string): Promise<void> {
  const before = localStorage.getItem(keptFor);
  localStorage.setItem(keptFor, account);
  if (before !== null && before !== account) await forgetAnswers();
}

export async function forgetAnswers(): Promise<void> {
  if ('caches' in window) await caches.delete('bontot-answers').catch(() => false);
}
