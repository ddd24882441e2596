import FontSizeOutlined from '@ant-design/icons/es/icons/FontSizeOutlined';
import LogoutOutlined from '@ant-design/icons/es/icons/LogoutOutlined';
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { Me } from '../../../server/app.ts';
import { useOutbox } from '../../api/pack/useOutbox.ts';
import { signOutHere } from '../../api/signOutHere.ts';
import { schemeChoices, useAppearance } from '../../parts/theme/appearance.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { outboxText } from '../../text/outbox.ts';
import { shellText } from '../../text/shell.ts';

/** Who is signed in, how the screen looks, and the way out. */
export function MeMenu({ me }: { me: Me }) {
  const w = useText(shellText);
  const { language } = useLanguage();
  const { choice, choose, isBigText, setBigText } = useAppearance();
  const client = useQueryClient();
  const { waiting } = useOutbox();
  const box = useText(outboxText);
  const leave = async (): Promise<void> => {
    await signOutHere();
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
          ...(waiting > 0 ? [{ key: 'stays', label: box.stays(waiting), disabled: true }] : []),
          { key: 'leave', icon: <LogoutOutlined />, label: w.signOut, onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={w.settings} data-testid="me" />
    </Dropdown>
  );
}
