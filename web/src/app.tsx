import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import ConfigProvider from 'antd/es/config-provider';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';

import { Refused } from './api/client';
import { routes } from './routes';
import { antTheme } from './theme/ant_theme';
import { usePreferences } from './theme/preferences';
import { speak } from './words';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without network the service worker answers with what was last seen; nothing waits for the network in vain.
      networkMode: 'always',
      // What the server refuses, it refuses again; what did not reach it may get through.
      retry: (times, fault) => !(fault instanceof Refused) && times < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  const { mode, size, language } = usePreferences();
  useEffect(() => {
    void speak(language);
  }, [language]);
  return (
    <ConfigProvider virtual={false} locale={language === 'vi' ? viVN : enUS} theme={antTheme(mode, size)}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={routes} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
