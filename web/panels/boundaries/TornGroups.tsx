import { Button, Tooltip } from 'antd';
import type { TornGroup } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './effect.module.css';
import { repairSentence, tornInOrder, tornSentence } from './effectFindings.ts';
import type { PlanNames, Spot } from './planNames.ts';

interface Props {
  readonly groups: readonly TornGroup[];
  readonly names: PlanNames;
  /** Repairs accepted so far. */
  readonly accepted: number;
  /** Why nothing can be accepted now; null: one may. */
  readonly whyNot: string | null;
  readonly onAccept: (groups: readonly TornGroup[]) => void;
  readonly onShow: (spot: Spot) => void;
}

/** Groups a redraw tears, each with the smallest repair to accept. */
export function TornGroups({ groups, names, accepted, whyNot, onAccept, onShow }: Props) {
  const w = useText(boundariesEffectText);
  const { torn: v } = w;
  const shown = tornInOrder(groups);
  const repairable = shown.filter(({ repairs }) => repairs.length > 0);
  if (shown.length === 0 && accepted === 0) return null;
  return (
    <section className={css.section} data-testid="torn-groups">
      <h3>{v.title}</h3>
      {accepted > 0 && <p className={css.quiet}>{v.accepted(accepted)}</p>}
      <ul className={css.list}>
        {shown.map((torn) => (
          <li
            key={torn.groupId}
            className={css.torn}
            data-fault={torn.is === 'out-of-village'}
            data-testid="torn-group"
          >
            <button
              type="button"
              className={css.line}
              title={w.show}
              onClick={() => onShow({ is: 'households', rows: torn.strays })}
            >
              {tornSentence(torn, names, w)}
            </button>
            {torn.cadreId !== null && <span className={css.quiet}>{v.cadre(names.cadre(torn.cadreId))}</span>}
            {torn.repairs.length > 0 ? (
              <>
                <div className={css.proposal}>
                  {v.proposal}
                  <ul>
                    {torn.repairs.map((repair) => {
                      const sentence = repairSentence(repair, names, w);
                      return <li key={sentence}>{sentence}</li>;
                    })}
                  </ul>
                </div>
                <div className={css.deeds}>
                  <Tooltip title={whyNot}>
                    <Button
                      size="small"
                      type={torn.is === 'out-of-village' ? 'primary' : 'default'}
                      disabled={whyNot !== null}
                      aria-label={v.acceptLabel(torn.code)}
                      onClick={() => onAccept([torn])}
                    >
                      {v.accept}
                    </Button>
                  </Tooltip>
                  {torn.is === 'in-two-cells' && <span className={css.quiet}>{v.keep}</span>}
                </div>
              </>
            ) : (
              <span className={css.quiet}>{torn.is === 'in-two-cells' ? v.keep : v.nobody}</span>
            )}
          </li>
        ))}
      </ul>
      {repairable.length > 1 && (
        <p className={css.deeds} style={{ marginTop: 8 }}>
          <Tooltip title={whyNot}>
            <Button size="small" disabled={whyNot !== null} onClick={() => onAccept(repairable)}>
              {v.acceptAll(repairable.length)}
            </Button>
          </Tooltip>
        </p>
      )}
    </section>
  );
}
