import { Button } from 'antd';
import type { LonLat } from '#domain/coordinateSystem.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { navigateTo } from './navigateTo.ts';

/** Metres one press draws around a place. */
export const roundRadii = [50, 100, 200, 500] as const;

interface Props {
  readonly place: LonLat;
  readonly name: string;
  readonly sms: readonly string[];
  readonly sheetHref: string;
  readonly onCopySms: () => void;
  readonly onAround: (radiusM: number) => void;
}

/** What one does with an answer besides calling: pass it on, drive there, draw around it. */
export function AnswerDeeds({ place, name, sms, sheetHref, onCopySms, onAround }: Props) {
  const w = useText(incidentsAnswerText);
  const ways = navigateTo(place, name);
  return (
    <>
      <div className={css.deeds}>
        <Button onClick={onCopySms} data-testid="copy-sms" title={w.smsParts(sms.length)}>
          {w.copySms}
        </Button>
        <Button href={ways.amap} target="_blank" rel="noreferrer" data-testid="amap">
          {w.amap}
        </Button>
        <Button href={ways.baidu} target="_blank" rel="noreferrer" data-testid="baidu">
          {w.baidu}
        </Button>
        <Button href={sheetHref} target="_blank">
          {w.sheet}
        </Button>
      </div>
      <p className={css.quiet}>{w.navigateHint}</p>
      <div className={css.block}>
        <h3>{w.around}</h3>
        <div className={css.chips}>
          {roundRadii.map((radiusM) => (
            <Button key={radiusM} onClick={() => onAround(radiusM)} data-testid={`around-${radiusM}`}>
              {w.metres(radiusM)}
            </Button>
          ))}
        </div>
      </div>
    </>
  );
}
