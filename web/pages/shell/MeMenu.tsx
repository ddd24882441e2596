import FontSizeOutlined from '@ant-design/icons/es/icons/FontSizeOutlined';
import LogoutOutlined from '@ant-design/icons/es/icons/LogoutOutlined';
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { Me } from '../../../server/app.ts';
import { signOut } from '../../api/session.ts';
import { schemeChoices, useAppearance } from '../../parts/theme/appearance.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

/** Who is signed in, how the screen looks, and the way out. */
export function MeMenu({ me }: { me: Me }) {
  const w = useText(shellText);
  const { language } = useLanguage();
  const { choice, choose, isBigText, setBigText } = useAppearance();
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await signOut();
    client.clear();
    location.assign('/');
  };
  const roles = [...new Set(me.roles.map(({ role }) => labelOf('accountRole', role, language)))].join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [choice, isBigText ? 'big' : ''],
        items: [
          { key: 'who', label: w.signedInAs(me.account.name, roles), disabled: true },
          { type: 'divider' },
          {
            type: 'group',
            label: w.theme,
            children: schemeChoices.map((key) => ({ key, label: w.themes[key], onClick: () => choose(key) })),
          },
          { type: 'divider' },
          { key: 'big', icon: <FontSizeOutlined />, label: w.bigText, onClick: () => setBigText(!isBigText) },
          { key: 'leave', icon: <LogoutOutlined />, label: w.signOut, onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={w.settings} data-testid="me" />
    </Dropdown>
  );
}
