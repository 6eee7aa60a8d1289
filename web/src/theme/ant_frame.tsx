import ConfigProvider from 'antd/es/config-provider';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';

import { antTheme } from './ant_theme';
import { usePreferences } from './preferences';

/// Ant Design in our ink and language. Only what uses Ant Design stands in it: the first page does not wait for it.
export function AntFrame({ children }: { children: ReactNode }) {
  const { mode, size, language } = usePreferences();
  return (
    <ConfigProvider virtual={false} locale={language === 'vi' ? viVN : enUS} theme={antTheme(mode, size)}>
      {children}
    </ConfigProvider>
  );
}
