import { App } from 'antd';
import { PlansHome } from './boundaries/PlansHome.tsx';

/** The boundary desk: plans of changed boundaries and the editions they became. */
export default function BoundariesPage() {
  return (
    <App component={false}>
      <PlansHome />
    </App>
  );
}
