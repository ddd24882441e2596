import { Modal, Select } from 'antd';
import { useState } from 'react';
import { OUTSIDE } from '#domain/boundary/topology.ts';
import type { DraftSession, DraftSnapshot } from '../../../editor/session.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { OpenedMap } from './DraftMap.tsx';
import css from './draw.module.css';

interface Props {
  readonly opened: OpenedMap;
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly onClose: () => void;
}

/** A cell is retired by giving all its ground to a neighbour, those of its own village first. */
export function RetireDialog({ opened, session, snapshot: { draft, selected }, onClose }: Props) {
  const w = useText(editorText);
  const [own = 0] = selected;
  const cell = draft?.cells.get(own);
  const neighbours = draft && cell ? neighboursOf(draft, own) : [];
  const [into, setInto] = useState(neighbours[0]?.no ?? null);
  const retire = (): void => {
    if (into === null) return;
    if (opened.drawing.perform({ kind: 'mergeCells', cells: [into, own], into })) session.select([into]);
    onClose();
  };
  return (
    <Modal
      open
      title={w.retireTitle(cell?.name ?? '')}
      okText={w.retireDo}
      okButtonProps={{ danger: true, disabled: into === null }}
      onOk={retire}
      onCancel={onClose}
      width={420}
    >
      <div className={css.form}>
        <p>{w.retireHint}</p>
        <Select
          aria-label={w.retireInto}
          value={into}
          onChange={setInto}
          options={neighbours.map(({ no, name }) => ({ value: no, label: name }))}
        />
      </div>
    </Modal>
  );
}

function neighboursOf({ topology, cells }: NonNullable<DraftSnapshot['draft']>, own: number) {
  const nos = new Set<number>();
  for (const edge of topology.borders.get(own) ?? []) {
    const row = topology.edges.get(edge);
    if (row) nos.add(row.leftCell).add(row.rightCell);
  }
  const village = cells.get(own)?.villageId;
  return [...nos]
    .filter((no) => no !== own && no !== OUTSIDE)
    .flatMap((no) => cells.get(no) ?? [])
    .sort((a, b) => Number(b.villageId === village) - Number(a.villageId === village) || (a.code < b.code ? -1 : 1));
}
