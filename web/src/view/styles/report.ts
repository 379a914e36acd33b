import { css } from 'lit'

/** The report: its counters, its parts, bars in tables. */
export const reports = css`
  .report-counters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: 0.75rem 1rem;
    margin: 0 0 1rem;
  }
  .report-counter dt {
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
  }
  .report-counter dd {
    margin: 0;
    font: 12px / 1.5 var(--sans);
    color: var(--soft);
  }
  .report-counter strong {
    display: block;
    color: var(--ink);
    font-size: 22px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .report-counter small {
    font-size: 14px;
    font-weight: 400;
  }
  .part-result {
    font: 14px / 1.5 var(--sans);
    color: var(--soft);
  }
  .part-body {
    padding: 0.1rem 0 1rem;
  }
  .part-body h3.label {
    margin: 0.9rem 0 0.2rem;
  }
  .report .segmented {
    margin: 0 0 0.5rem;
  }
  .report .segmented legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .report .segments span {
    padding: 0.25rem 0.55rem;
  }
  .report .under {
    margin: 0 -0.6rem;
  }
  .part-body > .hint,
  .truth > .hint {
    margin: 0 0 0.5rem;
  }
  .file-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.75rem;
    margin: 0 0 0.6rem;
    font: 14px / 1.5 var(--sans);
  }
  .file-row .hint {
    flex: 1 1 14rem;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 0 0.75rem;
    margin: 0 0 0.25rem;
  }
  .boxes .choice {
    min-height: 28px;
    font: 14px / 1.4 var(--sans);
  }
  .compared .more summary {
    width: auto;
    font-weight: 400;
    line-height: 1.5;
    padding-block: 3px;
  }
  .finding-out {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-height: 34px;
    margin: 0 0 0.5rem;
    font: 14px / 1.5 var(--sans);
  }
  .seconds {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .report .is-old {
    opacity: 0.45;
  }
  .truth.is-empty,
  .living.is-empty {
    min-height: 6rem;
  }
  .truth.is-coming {
    min-height: 60rem; /* so that what follows stays where it is when it comes */
  }
  .living.is-coming {
    min-height: 300px;
  }
  .multiples {
    display: grid;
    gap: 0.9rem 16px;
    margin: 0.4rem 0 0;
  }
  .multiples figure {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    margin: 0;
  }
  .multiples figcaption {
    font: 14px / 1.35 var(--sans);
  }
  .multiples figcaption .hint {
    display: block;
    line-height: 1.4;
  }
  .bar-cell {
    display: grid;
    grid-template-columns: minmax(3rem, 1fr) auto;
    gap: 0.5rem;
    align-items: center;
  }
  .bar-cell.is-stacked {
    grid-template-columns: 1fr;
    gap: 0.15rem;
  }
  .is-stacked .hint {
    display: block;
  }
  .bar-cell .bar {
    min-width: 3rem;
  }
  .bar-value {
    min-width: 2.8em;
    text-align: right;
    white-space: nowrap;
  }
  .bar-cell.is-best .bar-value {
    color: var(--plum);
    font-weight: 650;
  }
  .times-ratio {
    display: block;
    color: var(--soft);
    font-size: 12px;
    white-space: nowrap;
  }
  .form-about {
    display: block;
  }
  :is(.report-parts, .report-recall, .report-layers) th {
    white-space: nowrap;
  }
  .report-bytes td,
  .report-times td {
    width: 36%;
  }
  .report-layers td {
    width: 27%;
  }
  .confusion {
    width: auto;
    font-size: 12px;
  }
  .confusion :is(td, th) {
    min-width: 1.6rem;
    padding: 0.25rem 0.4rem;
    border: 2px solid var(--paper);
    text-align: right;
  }
  .confusion.is-many :is(td, th) {
    min-width: 1.15rem;
    padding: 0.2rem 0.2rem;
    border-width: 1px;
  }
  .confusion thead th {
    text-align: right;
  }
  .confusion .none {
    color: var(--soft);
    opacity: 0.75;
  }
  .confusion .recall {
    color: var(--soft);
  }
  .heat-right.level-1 { background: color-mix(in srgb, var(--plum-soft) 60%, transparent); }
  .heat-right.level-2 { background: var(--plum-soft); }
  .heat-right.level-3 { background: color-mix(in srgb, var(--plum) 22%, var(--plum-soft)); }
  .heat-right:is(.level-4, .level-5) { background: var(--plum); color: var(--on-plum); font-weight: 600; }
  .heat-wrong.level-1 { background: color-mix(in srgb, var(--negative) 14%, transparent); }
  .heat-wrong.level-2 { background: color-mix(in srgb, var(--negative) 28%, transparent); }
  .heat-wrong:is(.level-3, .level-4, .level-5) { background: color-mix(in srgb, var(--negative) 42%, transparent); font-weight: 600; }
  @container (max-width: 29.99rem) {
    .report-times .bar-cell {
      grid-template-columns: 1fr;
    }
    .report-times .bar {
      display: none;
    }
  }
`
