/** Five greys a copier keeps apart, worst darkest: patterns instead of colours. Ids: class-0 … class-4, nobody, noLead. */
export function Patterns() {
  return (
    <defs>
      <pattern id="class-0" width="1.6" height="1.6" patternUnits="userSpaceOnUse">
        <rect width="1.6" height="1.6" fill="#2b2b2b" />
      </pattern>
      <pattern id="class-1" width="1.3" height="1.3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.3" height="1.3" fill="#fff" />
        <path d="M0 0H1.3M0 0V1.3" stroke="#000" strokeWidth="0.62" />
      </pattern>
      <pattern id="class-2" width="1.5" height="1.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.5" height="1.5" fill="#fff" />
        <path d="M0 0V1.5" stroke="#000" strokeWidth="0.5" />
      </pattern>
      <pattern id="class-3" width="1.8" height="1.8" patternUnits="userSpaceOnUse">
        <rect width="1.8" height="1.8" fill="#fff" />
        <circle cx="0.9" cy="0.9" r="0.2" fill="#000" />
      </pattern>
      <pattern id="class-4" width="2" height="2" patternUnits="userSpaceOnUse">
        <rect width="2" height="2" fill="#fff" />
      </pattern>
      <pattern id="nobody" width="3" height="3" patternUnits="userSpaceOnUse">
        <rect width="3" height="3" fill="#fff" />
        <path d="M1 1L2 2M2 1L1 2" stroke="#555" strokeWidth="0.18" />
      </pattern>
      <pattern id="noLead" width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="2.4" height="2.4" fill="#fff" />
        <path d="M0 0V2.4" stroke="#000" strokeWidth="0.35" />
      </pattern>
    </defs>
  );
}
