import { css } from 'lit'

/** Curves, heat maps, planes, windows, pictures: everything that is read with a pointer or with arrow keys. */
export const charts = css`
  :is(.chart, .heat-map, .plane-square, .layers):focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  .drawing {
    display: block;
    width: 100%;
    height: 100%;
    color: var(--ink);
    background-color: var(--card);
    border: 0 solid var(--line);
    caret-color: var(--plum);
    forced-color-adjust: none;
  }
  .chart {
    width: fit-content;
    touch-action: pan-y;
  }
  .chart svg {
    display: block;
    font: 12px var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .chart text {
    fill: var(--soft);
  }
  .chart .chart-title {
    font-size: 14px;
    font-weight: 600;
  }
  .tick {
    text-anchor: middle;
    fill: var(--soft);
  }
  .chart .tick.is-reading {
    fill: var(--ink);
  }
  .tick.at-end {
    text-anchor: end;
  }
  .tick.at-start {
    text-anchor: start;
  }
  .grid-line {
    stroke: var(--line);
  }
  .curve {
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .curve.is-test {
    stroke: var(--plum);
    stroke-width: 2.5px;
  }
  .curve.is-validation {
    stroke: var(--soft);
    stroke-dasharray: 2 4;
  }
  .curve-end {
    fill: var(--soft);
    stroke: var(--card);
    stroke-width: 1.5px;
  }
  .curve-end.is-test {
    fill: var(--plum);
  }
  .chart .curve-label.is-test {
    fill: var(--plum);
    font-weight: 600;
  }
  .curve-end.is-cut {
    fill: var(--card);
    stroke: var(--plum);
  }
  .reading-line {
    stroke: var(--soft);
    stroke-dasharray: 2 3;
  }
  .mark-line {
    stroke: var(--plum);
    stroke-dasharray: 3 3;
  }
  .heat-map,
  .plane-square,
  .layers {
    position: relative;
    width: fit-content;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .layers {
    margin: 0 auto;
    cursor: default;
  }
  .layers.is-waiting,
  .plane.is-waiting {
    min-height: 12rem;
  }
  .heat-map .drawing,
  .plane-square .drawing {
    position: absolute;
    inset: 0;
  }
  .heat-map {
    margin: 0 auto;
  }
  .over,
  .plane-size {
    display: block;
    position: relative;
    overflow: visible;
    pointer-events: none;
  }
  .plane-square .over {
    position: absolute;
    inset: 0;
  }
  .cell-mark,
  .cell-mark-ground {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .cell-mark-ground {
    stroke: var(--card);
    stroke-width: 4px;
  }
  .scale {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .scale-bar {
    width: 5.5rem;
    height: 10px;
  }
  .plane {
    position: relative;
    width: fit-content;
    font: 12px var(--sans);
  }
  .plane-axes {
    display: block;
    overflow: visible;
    font-variant-numeric: tabular-nums;
  }
  .plane-square {
    position: absolute;
    left: 30px;
    top: 20px;
    outline: 1px solid var(--line);
  }
  .class-mark {
    vertical-align: -1px;
  }
  .class-mark.class-0 { fill: light-dark(#23876b, #63cba8); }
  .class-mark.class-1 { fill: light-dark(#2c6fb3, #82b6ee); }
  .class-mark.class-2 { fill: light-dark(#946b00, #dcb54a); }
  .class-mark.class-3 { fill: light-dark(#b5346c, #f08bb4); }
  .class-mark.class-4 { fill: light-dark(#3f7f94, #7fc3d8); }
  .class-mark.class-5 { fill: light-dark(#6f7a1c, #c2cc6c); }
  .class-mark.class-6 { fill: light-dark(#8a5a3c, #d3a588); }
  .class-mark.class-7 { fill: light-dark(#5b6470, #a9b2be); }
  .layers .stroke {
    transition: none;
  }
  .layers .disc {
    stroke-width: 1.25px;
  }
  .layers .disc.is-cut {
    fill: var(--card);
    stroke: var(--cut-mark);
    stroke-dasharray: 3 4;
  }
  .stroke.is-going {
    stroke-dasharray: 5 4;
  }
  .score-bead {
    fill: var(--plum);
    stroke: var(--card);
    stroke-width: 1px;
    pointer-events: none;
  }
  .score-bead.is-negative {
    fill: var(--negative);
  }
  .score-bead.is-going {
    fill: var(--card);
    stroke: var(--plum);
    stroke-width: 1.25px;
  }
  .layers .disc.is-going {
    fill: var(--card);
    stroke-dasharray: 3 3;
  }
  .layers .disc.is-read {
    stroke: var(--plum);
    stroke-width: 3px;
  }
  .network .caption {
    fill: var(--soft);
    font-size: 12px;
    stroke: none;
  }
  .network .name {
    font-size: 12px;
  }
  .layers .unit {
    cursor: default !important;
  }
  .halo.is-read {
    stroke: var(--plum);
    opacity: 0.35;
  }
  .stroke.bold {
    stroke-width: 3px;
  }
  .windows {
    display: grid;
    gap: 0.15rem;
  }
  .windows figure {
    margin: 0;
  }
  .windows figcaption {
    font: 12px / 1.5 var(--sans);
    color: var(--soft);
  }
  .windows svg {
    display: block;
    overflow: visible;
    font: 12px var(--sans);
  }
  .window {
    fill: var(--paper);
  }
  .window.is-wrong {
    stroke: var(--slip);
  }
  .trace {
    fill: none;
    stroke: var(--positive);
    stroke-width: 1.1px;
  }
  .trace.is-1 {
    stroke: var(--negative);
  }
  .trace.is-2 {
    stroke: var(--soft);
  }
  .windows .beside {
    fill: var(--soft);
  }
  .verdict {
    fill: var(--slip);
    color: var(--slip);
    text-anchor: middle;
    font: 12px / 1.2 var(--sans);
  }
  .pictures {
    position: relative; /* over the canvas */
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(34px, 1fr));
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pictures.is-ten {
    grid-template-columns: repeat(10, minmax(0, 1fr));
  }
  .picture-sheet {
    position: relative;
  }
  .picture-sheet > .drawing {
    position: absolute;
    inset: 0;
  }
  .picture {
    display: block;
    aspect-ratio: 1;
    outline: 1px solid var(--line);
  }
  .is-wrong > .picture {
    outline: 2px solid var(--slip);
  }
  .pictures .verdict {
    display: block;
    min-height: 14px;
    text-align: center;
  }
  .samples :is(td, th):nth-child(-n + 3) {
    text-align: left !important;
  }
  .is-wrong {
    color: var(--slip);
  }
  .reading {
    min-height: 1.5em;
    margin: 0.3rem 0 0;
    font: 14px / 1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .hint {
    font: 12px / 1.5 var(--sans);
    color: var(--soft);
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.1rem 1rem;
  }
  .keys-to-figure {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.9rem;
    font: 12px / 1.6 var(--sans);
    color: var(--soft);
  }
  .mark-line {
    stroke: var(--plum);
    stroke-width: 1px;
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    .chart text {
      fill: CanvasText;
    }
    .curve {
      stroke: CanvasText;
    }
    .curve.is-test {
      stroke: Highlight;
    }
    .score-bead {
      fill: CanvasText;
    }
    .score-bead.is-going {
      fill: Canvas;
      stroke: CanvasText;
    }
    .class-mark {
      forced-color-adjust: none;
    }
  }
`
