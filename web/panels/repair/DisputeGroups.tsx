import { Button, Tooltip } from 'antd';
import { type RepairRule, repairRules } from '#domain/boundary/repair/dispute.ts';
import type { RepairDispute } from '../../../server/app.ts';
import { Choice } from '../../parts/Choice.tsx';
import { count } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import { type Group, groupOf, groups, isDecided, type Owners } from './decisions.ts';
import css from './repair.module.css';

interface Props {
  readonly disputes: readonly RepairDispute[];
  readonly owners: Owners;
  readonly rule: RepairRule;
  readonly onRule: (rule: RepairRule) => void;
  readonly onAccept: (group: Group) => void;
  readonly onClear: () => void;
}

/** Overlaps and gaps by kind, each kind accepted with one press; what was decided by hand stays. */
export function DisputeGroups({ disputes, owners, rule, onRule, onAccept, onClear }: Props) {
  const w = useText(repairText);
  const { language } = useLanguage();
  const isUntouched = Object.keys(owners).length === 0;
  return (
    <section className={css.groups}>
      <div className={css.rule}>
        <span>{w.rule}</span>
        <Choice
          name="repair-rule"
          label={w.rule}
          value={rule}
          options={repairRules.map((value) => ({ value, label: w.rules[value] }))}
          onChoose={onRule}
          isSmall
        />
        <Tooltip title={isUntouched ? w.clearOff : undefined}>
          <Button disabled={isUntouched} data-testid="repair-clear" onClick={onClear}>
            {w.clear}
          </Button>
        </Tooltip>
      </div>
      <ul>
        {groups.map((group) => {
          const own = disputes.filter((dispute) => groupOf(dispute) === group);
          const left = own.filter((dispute) => !isDecided(owners, dispute)).length;
          if (own.length === 0) return null;
          return (
            <li key={group}>
              <span>
                {w.groups[group]}
                <small>
                  {left === 0
                    ? w.groupDone(count(own.length, language))
                    : w.groupCount(count(own.length, language), count(left, language))}
                </small>
              </span>
              <Tooltip title={left === 0 ? w.groupSettled : undefined}>
                <Button disabled={left === 0} data-testid={`accept-${group}`} onClick={() => onAccept(group)}>
                  {w.acceptGroup(count(left, language))}
                </Button>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
