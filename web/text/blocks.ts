import { text } from './text.ts';

/** Block layers: kept by the administrator of the town, and villages drawn anew from them. */
export const blocksText = text(
  {
    layers: {
      title: '图块图层',
      intro: '画网格线时用来涂、吸附和重划的底。文件为 GeoJSON，经纬度为 WGS84。',
      areas: (count: number) => (count === 0 ? '还没有' : `${count} 个`),
      lines: (count: number) => (count === 0 ? '还没有' : `${count} 条`),
      replace: '用文件替换',
      replaceLabel: (layer: string) => `用文件替换${layer}图层`,
      sure: (file: string, layer: string, count: number) =>
        count === 0
          ? `“${file}”将成为${layer}图层。`
          : `“${file}”将整个替换${layer}图层，现有 ${count} 个不再保留；已画进方案的不变。`,
      yes: (layer: string) => `替换${layer}图层`,
      no: '不替换',
      done: (taken: number, skipped: number, wants: 'areas' | 'lines') =>
        skipped === 0
          ? `收下 ${taken} ${wants === 'areas' ? '个' : '条'}`
          : wants === 'areas'
            ? `收下 ${taken} 个，${skipped} 个不是面，没有收`
            : `收下 ${taken} 条，${skipped} 个不是线，没有收`,
    },
    redraw: {
      title: '按图块重划一个村',
      hint: '把一个村的网格按居民小组、自然村或街区重新划，一个图块一个网格；专属网格不动，村界不动。可以一步撤销。',
      village: '选择村（社区）',
      layer: '按哪个图层',
      reading: '正在读图块',
      ask: (village: string, cells: number) => `将把${village}重划为 ${cells} 个网格`,
      now: (cells: number) => `现在是 ${cells} 个网格`,
      go: (village: string, cells: number) => `把${village}重划为 ${cells} 个网格`,
      goNothing: '按图块重划',
      nameOf: (block: string) => (block.endsWith('网格') ? block : `${block}网格`),
      inCell: (cell: string, sentence: string) => `${cell}：${sentence}`,
      why: {
        village: '先选择一个村（社区）',
        none: '这里没有图块；请镇管理员在边界首页的“图块图层”里放入 GeoJSON 文件',
        layer: '先选择按哪个图层重划',
        faults: '先解决上面的问题',
      },
      empty: '这个村没有可以重划的网格',
      noGround: '这个图层的图块分不出网格',
    },
  },
  {
    layers: {
      title: 'Block layers',
      intro:
        'Ground to paint with, snap to and redraw villages from. Files are GeoJSON, longitude and latitude in WGS84.',
      areas: (count) => (count === 0 ? 'none yet' : `${count} ${count === 1 ? 'area' : 'areas'}`),
      lines: (count) => (count === 0 ? 'none yet' : `${count} ${count === 1 ? 'line' : 'lines'}`),
      replace: 'Replace by a file',
      replaceLabel: (layer) => `Replace the layer of ${layer} by a file`,
      sure: (file, layer, count) =>
        count === 0
          ? `“${file}” becomes the layer of ${layer}.`
          : `“${file}” replaces the whole layer of ${layer}: the ${count} there now are not kept. What was drawn into plans stays.`,
      yes: (layer) => `Replace the ${layer}`,
      no: 'Leave it',
      done: (taken, skipped, wants) =>
        skipped === 0
          ? `${taken} taken`
          : `${taken} taken; ${skipped} ${skipped === 1 ? 'is' : 'are'} no ${wants === 'areas' ? 'area' : 'line'} and left out`,
    },
    redraw: {
      title: 'Draw a village anew from its blocks',
      hint: 'Cuts a village by its residents’ groups, natural villages or street blocks, a cell for each. Dedicated cells and village lines stay. It is one step to undo.',
      village: 'Choose a village',
      layer: 'By which layer',
      reading: 'Blocks are being read',
      ask: (village, cells) => `${village} will be drawn anew as ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
      now: (cells) => `${cells} ${cells === 1 ? 'cell' : 'cells'} now`,
      go: (village, cells) => `Draw ${village} anew as ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
      goNothing: 'Draw anew from blocks',
      nameOf: (block) => block,
      inCell: (cell, sentence) => `${cell}: ${sentence}`,
      why: {
        village: 'Choose a village first',
        none: 'There are no blocks here; the town’s administrator adds a GeoJSON file under Block layers on the plans’ home',
        layer: 'Choose a layer first',
        faults: 'Settle what is said above first',
      },
      empty: 'This village has no cells that could be drawn anew',
      noGround: 'No cells can be cut by this layer',
    },
  },
);
