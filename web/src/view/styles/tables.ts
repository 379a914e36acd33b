import { css } from 'lit'

/** Tables, marks of masks, bars. */
export const tables = css`
  .scroll {
    overflow-x: auto;
    margin: 0 0 1rem;
    border-radius: 4px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: 14px / 1.45 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.3rem 0.55rem;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: middle;
    font-weight: 400;
  }
  tr > :first-child {
    padding-left: 0.3rem;
  }
  thead th {
    color: var(--soft);
    font-size: 12px;
    font-weight: 600;
    vertical-align: bottom;
  }
  .numbers td:not(:has(svg)):not(:has(.good)) {
    text-align: right;
    white-space: nowrap;
  }
  .numbers thead th:nth-child(n + 3) {
    text-align: right;
  }
  .is-chosen > * {
    background: var(--plum-soft);
  }
  .is-gone {
    color: var(--soft);
    text-decoration: line-through;
  }
  .good {
    color: var(--plum);
    font-weight: 600;
    white-space: nowrap;
  }
  .marks {
    display: inline-grid;
    grid-auto-flow: column;
    grid-auto-columns: 18px;
    gap: 4px;
    align-items: center;
    justify-items: center;
    vertical-align: middle;
  }
  .mark circle {
    fill: var(--positive);
    stroke: var(--positive);
  }
  .mark.is-cut circle {
    fill: none;
    stroke: var(--cut-mark);
    stroke-dasharray: 2 2.2;
  }
  .bar {
    display: block;
    width: 100%;
    min-width: 3.5rem;
  }
  .bars td:has(.bar) {
    width: 34%;
  }
  .bars thead th {
    text-align: left !important;
  }
  .bar-ground {
    fill: var(--plum-soft);
  }
  .bar.is-change .bar-ground {
    fill: none;
  }
  .bar-score {
    fill: var(--positive);
  }
  .bar-score.is-cut {
    fill: var(--cut);
  }
  .bar-now {
    fill: var(--plum);
  }
  .bar-now.is-negative {
    fill: var(--negative);
  }
  .bar-before {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1px;
    stroke-dasharray: 2 2;
  }
  .bar-zero {
    stroke: var(--soft);
    stroke-width: 1px;
  }
  .shares {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 4.5rem;
    gap: 0.35rem 0.75rem;
    align-items: center;
    margin: 0 0 0.9rem;
    font: 14px / 1.4 var(--sans);
  }
  .shares .bar-ground {
    fill: var(--plum-soft) !important;
  }
  .share-value {
    text-align: right;
    font-weight: 600;
  }
  .share-name,
  .share-legend {
    color: var(--soft);
  }
  .slips td:nth-child(4) {
    color: var(--soft);
  }
`
