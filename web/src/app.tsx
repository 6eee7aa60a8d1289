import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';

import { queries } from './queries';
import { routes } from './routes';
import { usePreferences } from './theme/preferences';
import { speak } from './words';

export function App() {
  const { language } = usePreferences();
  useEffect(() => {
    void speak(language);
  }, [language]);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={routes} />
    </QueryClientProvider>
  );
}
