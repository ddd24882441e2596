import AimOutlined from '@ant-design/icons/es/icons/AimOutlined';
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import LockOutlined from '@ant-design/icons/es/icons/LockOutlined';
import PictureOutlined from '@ant-design/icons/es/icons/PictureOutlined';
import UnlockOutlined from '@ant-design/icons/es/icons/UnlockOutlined';
import { lazy, Suspense, useState } from 'react';
import type { DraftSession, DraftSnapshot } from '../../../editor/session.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { BarButton } from './BarButton.tsx';
import type { OpenedMap } from './DraftMap.tsx';
import { useUnderlay } from './useUnderlay.ts';

const CoordinatesDialog = lazy(async () => ({ default: (await import('./CoordinatesDialog.tsx')).CoordinatesDialog }));
const RetireDialog = lazy(async () => ({ default: (await import('./RetireDialog.tsx')).RetireDialog }));
const UnderlayPanel = lazy(async () => ({ default: (await import('./UnderlayPanel.tsx')).UnderlayPanel }));

interface Props {
  readonly opened: OpenedMap;
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly whyNot: string | null;
}

/** What is done to cells as a whole, typed coordinates, and the sketch underneath. */
export function MoreButtons({ opened, session, snapshot, whyNot }: Props) {
  const w = useText(editorText);
  const [shown, setShown] = useState<'coordinates' | 'retire' | 'underlay' | null>(null);
  const shelf = useUnderlay(opened.map, snapshot.planId);
  const { selected, draft } = snapshot;
  const isLocked = selected.length > 0 && selected.every((cell) => draft?.lockedCells.has(cell));
  const close = (): void => setShown(null);
  return (
    <>
      <BarButton
        name={isLocked ? w.unlock : w.lock}
        icon={isLocked ? <UnlockOutlined /> : <LockOutlined />}
        whyNot={whyNot ?? (selected.length === 0 ? w.chooseFirst : null)}
        onPress={() => opened.drawing.perform({ kind: isLocked ? 'unlockCells' : 'lockCells', cells: selected })}
      />
      <BarButton
        name={w.retire}
        icon={<DeleteOutlined />}
        whyNot={whyNot ?? (selected.length === 1 ? null : w.chooseOne)}
        onPress={() => setShown('retire')}
      />
      <BarButton
        name={w.coordinates.open}
        icon={<AimOutlined />}
        whyNot={whyNot}
        onPress={() => setShown('coordinates')}
      />
      <BarButton name={w.underlay.open} icon={<PictureOutlined />} onPress={() => setShown('underlay')} />
      <Suspense fallback={null}>
        {shown === 'coordinates' && <CoordinatesDialog opened={opened} onClose={close} />}
        {shown === 'retire' && <RetireDialog {...{ opened, session, snapshot }} onClose={close} />}
        {shown === 'underlay' && (
          <UnderlayPanel opened={opened} planId={snapshot.planId} shelf={shelf} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
