import { Button } from 'antd';
import { useLocation } from 'wouter';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { coverageText } from '../text/coverage.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { CoverageDesk } from './coverage/CoverageDesk.tsx';
import { useMe } from './shell/MeContext.ts';

/** Who looks after whom, on any day; before the first cells, what to do next. */
export default function CoveragePage() {
  const me = useMe();
  const w = useText(coverageText).firstUse;
  const [, go] = useLocation();
  if (me.town.edition !== null) return <CoverageDesk />;
  const mayImport = me.may.includes('imports.run');
  return (
    <FirstUse
      title={w.title}
      detail={mayImport ? w.detail : w.wait}
      action={
        mayImport && (
          <Button type="primary" onClick={() => go('/import')}>
            {w.action}
          </Button>
        )
      }
    />
  );
}
