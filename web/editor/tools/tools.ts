import type { Tool, ToolId } from '../tool.ts';
import { brushTool } from './brush.ts';
import { enclaveTool } from './enclave.ts';
import { fillTool } from './fill.ts';
import { lassoTool } from './lasso.ts';
import { mergeTool } from './merge.ts';
import { paintTool } from './paint.ts';
import { reshapeTool, traceTool } from './reshape.ts';
import { selectTool } from './select.ts';
import { simplifyTool } from './simplify.ts';
import { splitTool } from './split.ts';
import { swapTool } from './swap.ts';
import { vertexTool } from './vertex.ts';

export const tools: Readonly<Record<ToolId, Tool>> = {
  select: selectTool,
  vertex: vertexTool,
  split: splitTool,
  merge: mergeTool,
  reshape: reshapeTool,
  trace: traceTool,
  lasso: lassoTool,
  brush: brushTool,
  paint: paintTool,
  fill: fillTool,
  simplify: simplifyTool,
  enclave: enclaveTool,
  swap: swapTool,
};

/** One letter a tool, on any keyboard. */
export const toolLetters: Readonly<Record<ToolId, string>> = {
  select: 'v',
  vertex: 'e',
  split: 's',
  merge: 'm',
  reshape: 'r',
  trace: 't',
  lasso: 'l',
  brush: 'b',
  paint: 'p',
  fill: 'g',
  simplify: 'y',
  enclave: 'n',
  swap: 'x',
};
