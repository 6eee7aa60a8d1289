import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/// True while the page goes to paper: what is otherwise drawn only in sight is then drawn whole. The browser takes the page
/// as it stands when `beforeprint` has been told, so it is drawn before that returns.
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
