import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { connect, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, SVGRenderer]);

export interface HistoryLook {
  readonly line: string;
  readonly area: string;
  readonly low: string;
  readonly marker: string;
  readonly axis: string;
  readonly ground: string;
  readonly ink: string;
  readonly font: string;
}

export interface HistoryDrawing {
  readonly rates: readonly (number | null)[];
  /** One label a day, as said in the tooltip. */
  readonly days: readonly string[];
  /** Label under the axis where a quarter begins, else "". */
  readonly ticks: readonly string[];
  readonly at: number;
  readonly low: number | null;
  readonly percent: (rate: number | null) => string;
  readonly look: HistoryLook;
}

/** Draws one village's line into an element; charts of a group show the same day when one is pointed at. */
export function drawHistory(
  element: HTMLElement,
  group: string,
): { chart: EChartsType; show: (drawing: HistoryDrawing) => void } {
  const chart = init(element, null, { renderer: 'svg' });
  chart.group = group;
  connect(group);
  return { chart, show: (drawing) => chart.setOption(optionOf(drawing), true) };
}

const optionOf = ({ rates, days, ticks, at, low, percent, look }: HistoryDrawing) => ({
  animation: false,
  textStyle: { fontFamily: look.font },
  grid: { left: 4, right: 10, top: 8, bottom: 18 },
  tooltip: {
    trigger: 'axis' as const,
    confine: true,
    padding: [2, 8],
    backgroundColor: look.ground,
    borderColor: look.axis,
    textStyle: { color: look.ink, fontSize: 12 },
    formatter: (points: unknown) => {
      const [point] = points as { dataIndex: number }[];
      const day = point?.dataIndex ?? 0;
      return `${days[day] ?? ''} ${percent(rates[day] ?? null)}`;
    },
  },
  xAxis: {
    type: 'category' as const,
    data: days.map((_, day) => day),
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.axis } },
    axisLabel: {
      interval: (day: number) => (ticks[day] ?? '') !== '',
      formatter: (day: string) => ticks[Number(day)] ?? '',
      color: look.ink,
      fontSize: 11,
      margin: 4,
      hideOverlap: true,
    },
  },
  yAxis: {
    type: 'value' as const,
    min: 0,
    max: 1,
    interval: 0.5,
    axisLabel: { show: false },
    splitLine: { lineStyle: { color: look.axis, opacity: 0.6 } },
  },
  series: [
    {
      type: 'line' as const,
      data: rates.map((rate) => rate ?? '-'),
      symbol: 'none',
      lineStyle: { color: look.line, width: 1.6 },
      areaStyle: { color: look.area },
      emphasis: { disabled: true },
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        label: { show: false },
        lineStyle: { color: look.marker, type: 'solid' as const, width: 1.5 },
        data: [{ xAxis: at }],
      },
      markPoint: {
        silent: true,
        animation: false,
        symbol: 'circle',
        symbolSize: 7,
        label: { show: false },
        itemStyle: { color: look.low },
        data: low === null ? [] : [{ coord: [low, rates[low] ?? 0] }],
      },
    },
  ],
});
