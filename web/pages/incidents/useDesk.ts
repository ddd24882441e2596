import { useMemo } from 'react';
import { packGround } from '#domain/responsible/packGround.ts';
import { responsibleAt } from '#domain/responsible/responsibleAt.ts';
import { toldAnswer } from '#domain/responsible/toldAnswer.ts';
import type { IncidentPack } from '../../../server/app.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import { instantAt } from '../coverage/townClock.ts';
import { useMe } from '../shell/MeContext.ts';
import { useDeskView } from './deskView.ts';
import { useTownNow } from './townClock.ts';

/** All that the incident desk knows: where one is (URL), the pack, and who answers, worked out here from it. */
export function useDesk(pack: IncidentPack, isOffline: boolean) {
  const me = useMe();
  const { language } = useLanguage();
  const [view, change] = useDeskView();
  const { facts, ground: arrays } = pack;
  const now = useTownNow(facts.zone);
  const ground = useMemo(() => packGround(arrays, facts.cells), [arrays, facts.cells]);
  const at = view.when === null ? now : instantAt(view.when, facts.zone);
  const { place } = view;
  const found = useMemo(
    () => (place ? responsibleAt(facts, ground, { lon: place[0], lat: place[1] }, at) : null),
    [facts, ground, place, at],
  );
  const answer = useMemo(() => found && toldAnswer(found, language, facts.zone), [found, language, facts.zone]);
  const cellsByNo = useMemo(() => new Map(facts.cells.map((cell) => [cell.no, cell])), [facts.cells]);
  const villages = useMemo(
    () => new Map(facts.villages.map((village) => [village.id, village.name])),
    [facts.villages],
  );
  return {
    me,
    pack,
    isOffline,
    view,
    change,
    now,
    /** The instant asked about. */
    at,
    ground,
    found,
    answer,
    /** 双河村 · 第三网格 */
    cellName: (no: number): string => {
      const cell = cellsByNo.get(no);
      return cell ? `${villages.get(cell.villageId) ?? ''} · ${cell.name}` : '';
    },
    villageName: (id: string | null): string => (id === null ? '' : (villages.get(id) ?? '')),
    mayRun: me.may.includes('incidents.run'),
    mayRead: me.may.includes('incidents.read'),
  };
}

export type Desk = ReturnType<typeof useDesk>;
