import { Button, InputNumber } from 'antd';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { roundRadii } from './AnswerDeeds.tsx';
import css from './area.module.css';
import type { AreaToolsProps } from './AreaTools.tsx';

/** A circle: a middle and a radius. */
export function CircleTool({ radiusM, hasCentre, placeName, onRadius, onCentreOnPlace }: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  const near = useText(incidentsAnswerText);
  return (
    <>
      <p className={css.how}>{hasCentre ? w.moveCentre : w.circleHow}</p>
      <div className={css.row}>
        {roundRadii.map((metres) => (
          <Button
            key={metres}
            size="small"
            type={metres === radiusM ? 'primary' : 'default'}
            aria-pressed={metres === radiusM}
            onClick={() => onRadius(metres)}
          >
            {near.metres(metres)}
          </Button>
        ))}
        <InputNumber
          size="small"
          aria-label={w.radius}
          min={10}
          max={20_000}
          step={10}
          value={radiusM}
          onChange={(metres) => onRadius(metres ?? radiusM)}
          data-testid="radius"
        />
      </div>
      {placeName !== null && (
        <div>
          <Button onClick={onCentreOnPlace}>{w.circleHere(placeName)}</Button>
        </div>
      )}
    </>
  );
}
