import { useId } from 'react';

export interface SwatchLook {
  readonly colour: string | null;
  /** Lines over the colour: nobody obligated, nobody answering. */
  readonly hatch?: string;
  /** Outline, solid or dotted. */
  readonly edge?: string;
  readonly isDotted?: boolean;
}

/** A class of the legend, drawn as the map draws it. */
export function Swatch({ colour, hatch, edge, isDotted = false }: SwatchLook) {
  const pattern = useId();
  return (
    <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true" style={{ flex: 'none' }}>
      {hatch && (
        <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" stroke={hatch} strokeWidth="1.8" />
        </pattern>
      )}
      <rect x="1" y="1" width="20" height="12" rx="2" fill={colour ?? 'none'} />
      {hatch && <rect x="1" y="1" width="20" height="12" rx="2" fill={`url(#${pattern})`} />}
      {edge && (
        <rect
          x="1.5"
          y="1.5"
          width="19"
          height="11"
          rx="2"
          fill="none"
          stroke={edge}
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeDasharray={isDotted ? '0.1 3' : undefined}
        />
      )}
    </svg>
  );
}
