import { Button, Input, InputNumber, Select, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { Choice } from '../../parts/Choice.tsx';
import { percent } from '../../text/formats.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { suggestionsText } from '../../text/suggestions.ts';
import { eligibleHouseholds } from './eligibleHouseholds.ts';
import css from './suggestions.module.css';
import { type SuggestionWish, whyNotAsked } from './suggestionWish.ts';

export interface SuggestionFormProps {
  /** Cells selected on the map, by `no`. */
  readonly selectedCells: readonly number[];
  readonly villages: readonly { readonly id: string; readonly name: string }[];
  /** The policy's least number of radiating households. */
  readonly radiatingAtLeast: number;
  /** The plan's households, to look codes up; null until they are read. */
  readonly households: { readonly ids: readonly string[]; readonly codes: readonly string[] } | null;
  readonly canDraw: boolean;
  readonly isAgain: boolean;
  readonly isAsking: boolean;
  readonly onAsk: (wish: SuggestionWish) => void;
}

const tolerances = [0.05, 0.1, 0.15, 0.2] as const;
const ofSelected = '';

/** What is to be suggested, and where. */
export function SuggestionForm({
  selectedCells,
  villages,
  radiatingAtLeast,
  households,
  canDraw,
  isAgain,
  isAsking,
  onAsk,
}: SuggestionFormProps) {
  const w = useText(suggestionsText);
  const [kind, setKind] = useState<SuggestionWish['kind']>('balance');
  const [village, setVillage] = useState(ofSelected);
  const [tolerance, setTolerance] = useState(0.1);
  const [least, setLeast] = useState(radiatingAtLeast);
  const [most, setMost] = useState(radiatingAtLeast + 3);
  const [who, setWho] = useState<SuggestionWish['who']>('unlinked');
  const [groupsPerCadre, setGroupsPerCadre] = useState(3);
  const [codes, setCodes] = useState('');
  const eligible = useMemo(() => households && eligibleHouseholds(codes, households), [codes, households]);
  const ground = village === ofSelected ? { cells: selectedCells } : { villageId: village };
  const eligibleIds = eligible?.ids ?? [];
  const wish: SuggestionWish = { kind, ...ground, tolerance, least, most, who, groupsPerCadre, eligibleIds };
  const isLooking = kind === 'groups' && codes.trim() !== '' && eligible === null;
  const why = whyNotAsked(wish, canDraw, w) ?? (isLooking ? w.eligibleReading : null);
  return (
    <div className={css.form}>
      <Choice
        name="suggest"
        label={w.kind}
        value={kind}
        options={(['balance', 'groups'] as const).map((value) => ({
          value,
          label: w.kinds[value],
          hint: w.kindHints[value],
        }))}
        onChoose={setKind}
      />
      <label className={css.field}>
        <span>{w.where}</span>
        <Select
          value={village}
          onChange={setVillage}
          options={[
            { value: ofSelected, label: w.selected(selectedCells.length) },
            ...villages.map(({ id, name }) => ({ value: id, label: w.village(name) })),
          ]}
        />
      </label>
      {kind === 'balance' ? (
        <label className={css.field}>
          <span>{w.tolerance}</span>
          <Select
            value={tolerance}
            onChange={setTolerance}
            options={tolerances.map((value) => ({ value, label: w.toleranceOf(percent(value, 0)) }))}
          />
        </label>
      ) : (
        <>
          <div className={css.pair}>
            <label className={css.field}>
              <span>{w.least}</span>
              <InputNumber min={1} max={30} value={least} suffix={w.households} onChange={(n) => setLeast(n ?? 1)} />
            </label>
            <label className={css.field}>
              <span>{w.most}</span>
              <InputNumber min={1} max={60} value={most} suffix={w.households} onChange={(n) => setMost(n ?? 1)} />
            </label>
          </div>
          <label className={css.field}>
            <span>{w.who}</span>
            <Select
              value={who}
              onChange={setWho}
              options={(['unlinked', 'all'] as const).map((value) => ({ value, label: w.whos[value] }))}
            />
          </label>
          <label className={css.field}>
            <span>{w.perCadre}</span>
            <InputNumber min={1} max={50} value={groupsPerCadre} onChange={(n) => setGroupsPerCadre(n ?? 1)} />
          </label>
          <label className={css.field}>
            <span>{w.eligible}</span>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={codes}
              aria-describedby="eligible-for"
              onChange={(event) => setCodes(event.target.value)}
              data-testid="eligible-codes"
            />
          </label>
          <p id="eligible-for" className={css.quiet}>
            {w.eligibleFor}
          </p>
          <div aria-live="polite">
            {eligibleIds.length > 0 && <p className={css.quiet}>{w.eligibleFound(eligibleIds.length)}</p>}
            {eligible && eligible.unknown.length > 0 && (
              <p className={css.fault}>{w.eligibleUnknown(eligible.unknown)}</p>
            )}
          </div>
        </>
      )}
      <Tooltip title={why}>
        <Button
          type={isAgain ? 'default' : 'primary'}
          disabled={why !== null}
          aria-description={why ?? undefined}
          loading={isAsking}
          onClick={() => onAsk(wish)}
          data-testid="suggest-ask"
        >
          {isAgain ? w.again : w.ask[kind]}
        </Button>
      </Tooltip>
      {why !== null && <p className={css.quiet}>{why}</p>}
    </div>
  );
}
