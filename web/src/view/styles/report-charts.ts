import { css } from 'lit'

/** Charts of the report: scatters of scores against the truth, lines with bands, what is read in them. */
export const reportCharts = css`
  .scatter {
    width: fit-content;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .scatter:focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  .scatter svg {
    display: block;
    font: 12px var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .scatter-band {
    fill: var(--plum-soft);
  }
  .scatter-frame {
    fill: none;
    stroke: var(--line);
  }
  .scatter-line {
    stroke: var(--cut-mark);
    stroke-dasharray: 2 4;
  }
  .dot {
    fill: var(--cut-mark);
  }
  .dot.is-cheapest {
    fill: var(--plum);
  }
  .dot.is-best {
    fill: var(--plum);
    stroke: var(--card);
    stroke-width: 1px;
  }
  .dot-first {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.75px;
  }
  .dot-picked {
    fill: none;
    stroke: var(--negative);
    stroke-width: 2px;
    stroke-dasharray: 4 2;
  }
  .dot-read {
    fill: var(--negative);
    stroke: var(--card);
    stroke-width: 1.5px;
  }
  .multiples > .keys-to-figure {
    align-self: center;
    align-items: flex-start;
    margin: 0;
  }
  .multiples > .keys-to-figure:nth-child(odd) {
    grid-column: 1 / -1;
  }
  .multiples > .keys-to-figure:nth-child(even) {
    flex-direction: column;
  }
  .keys-to-figure svg {
    vertical-align: -4px;
  }
  .truth .reading,
  .living + .reading {
    min-height: 3.1em;
  }
  .truth-table td,
  .story-table td {
    text-align: right;
  }
  .numbers :is(.good) {
    white-space: nowrap;
  }
  .report table:is(.truth-table, .story-table) thead th:nth-child(n + 2),
  .report table.numbers thead th:nth-child(n + 2) {
    text-align: right;
  }
  .report .numbers td:has(svg) {
    text-align: right;
  }
  .line {
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.75px;
    stroke-linejoin: round;
  }
  .line.is-test {
    stroke: var(--plum);
    stroke-width: 2.5px;
  }
  .line.is-control {
    stroke-dasharray: 5 4;
  }
  .line-dot {
    fill: var(--soft);
    stroke: var(--paper);
    stroke-width: 1px;
  }
  .line-dot.is-test {
    fill: var(--plum);
  }
  .line-band {
    fill: var(--soft);
    opacity: 0.16;
  }
  .chart .line-label {
    fill: var(--ink);
  }
  .chart .line-label.is-train,
  .chart .line-label.is-control {
    fill: var(--soft);
  }
  .chart .line-label.is-test {
    fill: var(--plum);
    font-weight: 600;
  }
  [class*='is-kind-'] {
    --hue: var(--soft);
  }
  .line[class*='is-kind-'] {
    stroke: var(--hue);
  }
  :is(.line-dot, .line-band)[class*='is-kind-'] {
    fill: var(--hue);
  }
  .is-kind-0 { --hue: light-dark(#c4621a, #f0a060); }
  .is-kind-1 { --hue: light-dark(#2c6fb3, #82b6ee); }
  .is-kind-2 { --hue: light-dark(#17807a, #5cc8bd); }
  .is-kind-3 { --hue: light-dark(#b5346c, #f08bb4); }
  .is-kind-4 { --hue: light-dark(#5e4fa2, #a79be8); }
  .is-kind-5 { --hue: light-dark(#6f7a1c, #c2cc6c); }
  .is-kind-6 { --hue: light-dark(#8a5a3c, #d3a588); }
  .is-kind-7 { --hue: light-dark(#5b6470, #a9b2be); }
  .line-read {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .read-line {
    display: inline-block;
    margin-right: 0.75rem;
    white-space: nowrap;
  }
  .read-line svg {
    overflow: visible;
  }
  @media (forced-colors: active) {
    .dot,
    .line-dot {
      fill: CanvasText;
    }
    .dot.is-cheapest,
    .dot.is-best {
      fill: Highlight;
    }
    .line {
      stroke: CanvasText;
    }
  }
`
