import type { TrailStep } from '../../panels/coverage/Trail.tsx';
import type { Desk } from './useDesk.ts';
import type { Selection } from './useSelection.ts';

/** Town › village › cell › group, as far as one has gone. */
export const trailOf = (
  { me, view, villages, selected }: Desk,
  { groups, openVillage, openCell }: Selection,
  groupName: (code: string) => string,
): readonly TrailStep[] => {
  const villageId = selected?.properties.village.id ?? view.village;
  const village = villages.find(({ id }) => id === villageId);
  const group = groups?.features.find(({ properties }) => properties.groupId === view.group)?.properties;
  const steps: (TrailStep & { go: () => void })[] = [
    { key: 'town', name: me.town.name, go: () => openVillage(null) },
    ...(village ? [{ key: village.id, name: village.name, go: () => openVillage(village.id) }] : []),
    ...(selected
      ? [{ key: selected.properties.id, name: selected.properties.name, go: () => openCell(selected.properties.id) }]
      : []),
    ...(group ? [{ key: group.groupId, name: groupName(group.groupCode), go: () => undefined }] : []),
  ];
  return steps.map(({ go, ...step }, i) => (i === steps.length - 1 ? step : { ...step, onGo: go }));
};
