import { Button } from 'antd';
import type { ImportChoices, Job } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import css from './import.module.css';

type Encoding = NonNullable<ImportChoices['encoding']>;

interface Props {
  readonly readings: NonNullable<Job['result']['encodings']>;
  readonly isBusy: boolean;
  readonly onUse: (encoding: Encoding) => void;
}

/** Some names of the file in each encoding they may be in: a person sees at once which is right. */
export function EncodingChooser({ readings, isBusy, onUse }: Props) {
  const w = useText(repairText);
  return (
    <section className={css.part} aria-label={w.encoding} data-testid="encodings">
      <h2>{w.encoding}</h2>
      <p className={css.quiet}>{w.encodingHint}</p>
      <div className={css.readings}>
        {readings.map(({ encoding, samples }) => (
          <article key={encoding} className={css.reading}>
            <h3>{w.encodings[encoding]}</h3>
            {samples === null ? (
              <p className={css.quiet}>{w.unreadable}</p>
            ) : (
              <ul>
                {samples.map((sample, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- samples have no name but their place
                  <li key={at}>{sample}</li>
                ))}
              </ul>
            )}
            <Button
              disabled={samples === null}
              title={samples === null ? w.unreadable : undefined}
              loading={isBusy}
              data-testid={`encoding-${encoding}`}
              onClick={() => onUse(encoding)}
            >
              {w.readIn(w.encodings[encoding])}
            </Button>
          </article>
        ))}
      </div>
    </section>
  );
}
