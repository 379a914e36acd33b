import { css } from 'lit'

/** Scores and what would go: beads, dashed links, the spread with its threshold, cuts by hand, contributions. */
export const pruning = css`
  .layers.is-cuttable {
    cursor: pointer;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5rem;
  }
  .switches > :last-child {
    margin-left: auto !important;
  }
  .spread {
    margin: 0 0 0.9rem !important;
  }
  .spread > .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    min-height: 24px;
    margin-bottom: 0;
  }
  .spread.is-old .score-figure {
    opacity: 0.45;
  }
  .score-figure {
    transition: opacity 200ms 150ms;
  }
  .spread-waiting {
    min-height: 9rem;
  }
  .score-figure {
    display: block;
    max-width: 100%;
    font: 12px var(--sans);
    font-variant-numeric: tabular-nums;
    cursor: ew-resize;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .score-staying {
    fill: var(--plum);
  }
  .score-going {
    fill: var(--card);
    stroke: var(--cut-mark);
    stroke-dasharray: 2 2;
  }
  .score-break {
    stroke: var(--card);
    stroke-width: 3px;
  }
  .score-figure .score-label {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
  }
  .card .score-figure .score-label {
    stroke: var(--card);
  }
  .threshold-line {
    stroke: var(--ink);
    stroke-width: 1.5px;
    pointer-events: none;
  }
  .reach-disc {
    fill: transparent;
  }
  .threshold-grip {
    fill: var(--card);
    stroke: var(--plum);
    stroke-width: 2.5px;
  }
  .threshold-mark {
    fill: none;
    stroke: var(--plum);
    stroke-width: 1.5px;
    pointer-events: none;
  }
  .threshold-handle {
    outline: none;
  }
  .threshold-handle:hover .threshold-grip {
    fill: var(--plum-soft);
  }
  .threshold-handle:focus-visible .threshold-grip {
    stroke-width: 4px;
    fill: var(--plum-soft);
  }
  .effect {
    margin: 0;
    font-weight: 600;
  }
  .spread .hint {
    margin: 0;
  }
  .long-work {
    display: inline-flex;
    align-items: baseline;
    gap: 0.25rem;
  }
  @media (prefers-reduced-motion: reduce) {
    .score-figure {
      transition: none;
    }
  }
  .by-hand {
    margin: 1.25rem 0 0 !important;
  }
  .effect span {
    display: inline-block;
  }
  .by-hand .label {
    margin: 0.75rem 0 0.2rem;
  }
  .by-hand .value-field .label {
    margin: 0;
  }
  .by-hand .about {
    margin-bottom: 0.5rem;
  }
  .rounds-table :is(td, th) {
    padding: 0 0.25rem;
    white-space: nowrap;
  }
  .rounds-table tbody tr {
    height: 28px;
  }
  .rounds-table .action {
    min-height: 26px;
    padding: 0 0.4rem;
  }
  .plan > .fields {
    margin-bottom: 0.4rem;
  }
  .by-hand .prune-buttons {
    min-height: 34px;
    gap: 0.4rem 0.6rem;
    margin-bottom: 0.5rem;
  }
  .by-hand .action {
    padding-inline: 0.75rem;
  }
  .by-hand .is-layers .value-field {
    flex: 1 0 100%;
    max-width: none;
  }
  .bar-was {
    fill: none;
    stroke: var(--cut-mark);
  }
  .cut-contributions :is(th, td) {
    padding-block: 0.1rem;
  }
  .cut-contributions td:has(.bar) {
    width: 45%;
  }
  .cut-figures .segmented {
    margin: 0 0 0.4rem;
  }
  @media (forced-colors: active) {
    .score-figure {
      forced-color-adjust: none;
    }
    .score-staying {
      fill: CanvasText;
    }
    .score-going {
      fill: Canvas;
      stroke: CanvasText;
    }
    .threshold-line,
    .threshold-grip,
    .threshold-mark {
      stroke: Highlight;
    }
    .threshold-grip {
      fill: Canvas;
    }
    .score-figure text {
      fill: CanvasText;
      stroke: none;
    }
  }
`
