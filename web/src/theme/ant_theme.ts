import { theme, type ThemeConfig } from 'antd';

import { still } from './motion';
import type { Mode, TextSize } from './preferences';

/// Ant Design in our ink: it draws with the same colours, sizes and font as tokens.css.
export function antTheme(mode: Mode, size: TextSize): ThemeConfig {
  const dark = mode === 'dark';
  const large = size === 'large';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: 'bt' },
    token: {
      colorPrimary: dark ? '#8ab4f0' : '#1d4f91',
      colorTextLightSolid: dark ? '#10151d' : '#ffffff',
      colorLink: dark ? '#8ab4f0' : '#1d4f91',
      colorSuccess: dark ? '#7fc79a' : '#2c6e49',
      colorWarning: dark ? '#e3b04b' : '#8a5c00',
      colorError: dark ? '#ef97a0' : '#8c2f39',
      colorText: dark ? '#e8e6e1' : '#1f2328',
      colorTextSecondary: dark ? '#a9afb8' : '#5b6470',
      colorTextDescription: dark ? '#a9afb8' : '#5b6470',
      // Days of other months and what cannot be chosen must be read as well (4.5:1).
      colorTextDisabled: dark ? '#a0a6af' : '#6b7078',
      colorTextQuaternary: dark ? '#a0a6af' : '#6b7078',
      colorTextTertiary: dark ? '#a9afb8' : '#5b6470',
      colorTextPlaceholder: dark ? '#a0a6af' : '#68707b',
      colorBgBase: dark ? '#1b1d21' : '#ffffff',
      colorBgContainer: dark ? '#1b1d21' : '#ffffff',
      colorBgElevated: dark ? '#24272c' : '#ffffff',
      colorBorder: dark ? '#7d838c' : '#8d877c',
      colorBorderSecondary: dark ? '#363a41' : '#e4e1db',
      fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
      fontSize: large ? 20 : 16,
      controlHeight: large ? 52 : 44,
      controlHeightSM: large ? 40 : 36,
      borderRadius: 4,
      motion: !still,
      motionDurationSlow: '0.12s',
      motionDurationMid: '0.12s',
      wireframe: false,
    },
  };
}
