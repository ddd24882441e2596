import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BorderInnerOutlined from '@ant-design/icons/es/icons/BorderInnerOutlined';
import EnvironmentOutlined from '@ant-design/icons/es/icons/EnvironmentOutlined';
import FundProjectionScreenOutlined from '@ant-design/icons/es/icons/FundProjectionScreenOutlined';
import NotificationOutlined from '@ant-design/icons/es/icons/NotificationOutlined';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import ScheduleOutlined from '@ant-design/icons/es/icons/ScheduleOutlined';
import SplitCellsOutlined from '@ant-design/icons/es/icons/SplitCellsOutlined';
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Rail } from '../../parts/shell/Rail.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { whenIdle } from '../../parts/whenIdle.ts';
import type { Page, PageName } from '../routing/pages.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import css from './rosterBadge.module.css';

/** Counted once the page stands. */
const RosterBadge = lazy(async () => {
  await whenIdle();
  return { default: (await import('./RosterBadge.tsx')).RosterBadge };
});

const icons: Readonly<Record<PageName, ReactNode>> = {
  coverage: <EnvironmentOutlined />,
  boundaries: <BorderInnerOutlined />,
  incidents: <AlertOutlined />,
  callSheet: <PrinterOutlined />,
  incidentRecord: <PrinterOutlined />,
  roster: (
    <span className={css.badged}>
      <ScheduleOutlined />
      <Suspense fallback={null}>
        <RosterBadge />
      </Suspense>
    </span>
  ),
  hooks: <NotificationOutlined />,
  compare: <BorderInnerOutlined />,
  rebase: <BorderInnerOutlined />,
  table: <TableOutlined />,
  import: <UploadOutlined />,
  wall: <FundProjectionScreenOutlined />,
  split: <SplitCellsOutlined />,
  print: <PrinterOutlined />,
  accounts: <TeamOutlined />,
  audit: <AuditOutlined />,
};

/** The places of the rail this account may open; a phone shows four. */
export function PageRail({ pages }: { pages: readonly Page[] }) {
  const w = useText(shellText);
  const [path] = useLocation();
  const isPhone = useIsPhone();
  const shown = pages.filter(({ shownIn }) => shownIn === 'rail');
  const places = (isPhone ? shown.slice(0, 4) : shown).map(({ name, path: target }) => ({
    path: target,
    label: w.pages[name],
    icon: icons[name],
    isCurrent: path === target,
  }));
  return <Rail label={w.navigation} places={places} />;
}
