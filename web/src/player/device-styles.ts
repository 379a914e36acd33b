import { css } from 'lit'

/** Lessons 6 and 7: what the watch hears, the card of the board, bars of bytes. */
export const deviceLessons = css`
  .wrist-goal > :nth-child(4) {
    grid-column: 2;
  }
  .flow.is-three,
  .flow.is-four {
    margin-bottom: 0.5rem;
  }
  @container (min-width: 44rem) {
    .flow.is-three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .is-three .flow-said {
      min-height: 1.5em;
    }
  }
  :is(.beats-part, .board-card, .way-part, .stages-part, .bits-part, .histogram-part, .tried-part) {
    margin: 0 0 1.2rem;
    min-width: 0;
  }
  :is(.beats-part, .board-card, .way-part, .stages-part, .bits-part, .histogram-part, .tried-part) > h2.label {
    margin: 0 0 0.45rem;
    font-weight: 600;
  }
  .stages-part h3.label {
    margin: 0.7rem 0 0.35rem;
  }
  .beats {
    display: grid;
    gap: 0.7rem 14px;
  }
  .beats.is-2 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .beats.is-3 {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .beats.is-4 {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .beats.is-waiting {
    min-height: 7rem;
  }
  .beat {
    display: grid;
    grid-template-rows: 1fr auto auto auto;
    min-width: 0;
    margin: 0;
  }
  .beat figcaption {
    font: 600 14px / 1.3 var(--sans);
  }
  .beat figcaption .hint {
    display: block;
    font-weight: 400;
    color: var(--plum);
  }
  .beat-trace {
    display: block;
    margin: 0.3rem 0 0.25rem;
    overflow: visible;
  }
  .trace {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.4px;
    stroke-linejoin: round;
  }
  .trace.is-1 {
    stroke: var(--plum);
  }
  .trace.is-2 {
    stroke: var(--soft);
  }
  .is-watched .trace.is-0 {
    stroke-width: 1.9px;
  }
  .recall-mark {
    stroke: var(--ink);
    stroke-width: 2px;
  }
  .beat-found {
    margin: 0.15rem 0 0;
    font: 14px / 1.35 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .board-card .settings {
    align-items: end;
  }
  .device-figures {
    margin: 0.4rem 0 0.5rem;
  }
  .device-row {
    display: grid;
    grid-template-columns: 25% minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.35rem 0;
    border-top: 1px solid var(--line);
    font: 14px / 1.5 var(--sans);
  }
  .device-row dt,
  .device-row dd > span:not(.hint, .good, .bad) {
    color: var(--soft);
  }
  .device-row dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .device-row strong {
    font-size: 17px;
  }
  .device-row .hint {
    display: block;
    line-height: 1.4;
  }
  .device-row .bad {
    color: var(--slip);
    font-weight: 600;
  }
  .grounds {
    margin: 0.4rem 0;
    padding: 0;
    list-style: none;
    font: 14px / 1.5 var(--sans);
  }
  .way-rows,
  .stage-rows {
    margin: 0;
    padding: 0;
    list-style: none;
    font: 14px / 1.4 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .way-row,
  .stage-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0 0 0.4rem;
  }
  .way-row > svg,
  .stage-row > svg {
    display: block;
    flex: 0 0 100%;
    max-width: 100%;
  }
  .stage-name {
    flex: 1 1 14rem;
  }
  .part.is-dense {
    fill: var(--plum);
  }
  .part.is-sparse {
    fill: var(--plum-soft);
    stroke: var(--plum);
    stroke-width: 1.25px;
  }
  .limit {
    stroke: var(--ink);
    stroke-width: 1.5px;
    stroke-dasharray: 3 2;
  }
  .way-legend svg {
    vertical-align: -2px;
  }
  .way-legend svg:not(:first-child) {
    margin-left: 0.7rem;
  }
  .histogram {
    display: block;
    max-width: 100%;
  }
  .histogram .bin {
    fill: var(--cut-mark);
  }
  .histogram .axis {
    stroke: var(--line);
  }
  .histogram .centroid {
    stroke: var(--plum);
    stroke-width: 1.5px;
  }
  .histogram .centroid-head {
    fill: var(--plum);
  }
  .histogram .tick {
    font: 12px var(--sans);
    fill: var(--soft);
    text-anchor: start;
  }
  .histogram .tick.is-middle {
    text-anchor: middle;
  }
  .histogram .tick.is-end {
    text-anchor: end;
  }
`
