import { Button, Dropdown } from 'antd';
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { labelOf } from '#domain/labels.ts';
import type { IncidentBrief } from '../../../../server/app.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';

interface Props {
  readonly others: readonly IncidentBrief[];
  readonly onOpen: (id: string) => void;
}

/** Several at once: the others that are not over, a press away. */
export function Switcher({ others, onOpen }: Props) {
  const w = useText(incidentOpenText);
  const { language } = useLanguage();
  if (others.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: others.map(({ id, name, stage, isDrill }) => ({
          key: id,
          label: `${isDrill ? `【${w.drill}】` : ''}${name} · ${labelOf('incidentStage', stage, language)}`,
          onClick: () => onOpen(id),
        })),
      }}
    >
      <Button size="small" icon={<DownOutlined />} iconPlacement="end" data-testid="other-incidents">
        {w.othersCount(others.length)}
      </Button>
    </Dropdown>
  );
}
