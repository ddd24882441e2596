import { App } from 'antd';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { useBoundariesView } from './boundaries/boundariesView.ts';
import { PlansHome } from './boundaries/PlansHome.tsx';

/** The drawing surface and the map are heavy: they load with the first plan that is opened. */
const PlanDesk = lazy(async () => ({ default: (await import('./boundaries/PlanDesk.tsx')).PlanDesk }));
const EditionLook = lazy(async () => ({ default: (await import('./boundaries/EditionLook.tsx')).EditionLook }));

/** The boundary desk: plans of changed boundaries, one plan, or one edition. */
export default function BoundariesPage() {
  const shell = useText(shellText);
  const [{ plan, edition }] = useBoundariesView();
  return (
    <App component={false}>
      <Suspense fallback={<Skeleton lines={[40, 100, 100, 100]} label={shell.loading} />}>
        {plan !== null ? (
          <PlanDesk key={plan} id={plan} />
        ) : edition !== null ? (
          <EditionLook id={edition} />
        ) : (
          <PlansHome />
        )}
      </Suspense>
    </App>
  );
}
