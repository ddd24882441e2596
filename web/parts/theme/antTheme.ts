import { type ThemeConfig, theme } from 'antd';
import { type Scheme, tokens } from './tokens.ts';

export const fontFamily = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** antd wears our tokens; no component is styled by hand. */
export const antTheme = (scheme: Scheme, isBigText: boolean): ThemeConfig => {
  const c = tokens[scheme];
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: isBigText ? 18 : 14,
      controlHeight: isBigText ? 40 : 32,
      borderRadius: 6,
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.2s',
      colorPrimary: c.accent,
      colorInfo: c.accent,
      // antd would mix these from a dark teal into grey.
      colorPrimaryBg: c.accentSoft,
      colorPrimaryBgHover: c.accentSoft,
      colorInfoBg: c.accentSoft,
      colorInfoBorder: c.line,
      colorLink: c.accent,
      colorError: c.danger,
      colorWarning: c.past,
      colorTextLightSolid: c.onAccent,
      colorBgBase: c.surface,
      colorTextBase: c.ink,
      colorText: c.ink,
      colorTextSecondary: c.inkSoft,
      colorTextTertiary: c.inkFaint,
      colorTextPlaceholder: c.inkFaint,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorBgLayout: c.paper,
      colorBorder: c.lineStrong,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
    },
    components: {
      Tooltip: { colorBgSpotlight: scheme === 'dark' ? c.pressed : c.ink, colorTextLightSolid: '#ffffff' },
    },
  };
};
