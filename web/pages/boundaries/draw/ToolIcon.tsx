import type { ToolId } from '../../../editor/tool.ts';

/** Strokes on a square of 24. */
const paths: Readonly<Record<ToolId, string>> = {
  select: 'M6 3l12 9-6 1 3 7-3 1-3-7-3 4z',
  vertex: 'M4 19L11 8l9 4M11 8m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  split: 'M5 5h14v14H5zM3 15L21 9',
  merge: 'M4 6h7v12H4zM13 6h7v12h-7M8 12h8m-3-3l3 3-3 3',
  reshape: 'M3 18h5c1-9 7-9 8 0h5M3 18h18',
  trace: 'M3 8c5-5 7 5 11 2s4-5 7-4M3 18c5-5 7 5 11 2s4-5 7-4',
  lasso: 'M12 5c5 0 8 2 8 5s-3 5-8 5-8-2-8-5 3-5 8-5zM8 14c-2 2 0 4-2 6',
  brush: 'M20 4l-9 9M9 12l3 3c0 4-4 5-8 5 2-2 1-7 5-8z',
  paint: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 16h7M16.500 13v7',
  fill: 'M4 4h16v16H4zM9 9h6v6H9zM12 10.500v3M10.500 12h3',
  simplify: 'M3 16l3-6 3 5 3-8 3 7 3-5 3 4M3 20h18',
  enclave: 'M4 4h16v16H4zM9 10h5v5H9zM14 10l3-3m0 0h-3m3 0v3',
  swap: 'M4 8h14m-4-4l4 4-4 4M20 16H6m4-4l-4 4 4 4',
};

export function ToolIcon({ tool }: { readonly tool: ToolId }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={paths[tool]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
