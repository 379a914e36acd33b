import { css } from 'lit'

/** Lesson 5: the two ways side by side, each with its lines, its button and its masks at one height. */
export const practiceStyles = css`
  .ways {
    margin: 0.8rem 0 1rem;
  }
  .ways.is-wide {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-template-rows: repeat(4, auto);
    gap: 0 1.5rem;
  }
  .way {
    margin: 0 0 1rem;
  }
  .is-wide > .way {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 4;
    margin: 0;
  }
  .way p {
    margin: 0 0 0.5rem;
    font: 14px / 1.5 var(--sans);
  }
  .way .hint {
    font-size: 12px;
  }
  .code {
    margin: 0 0 0.7rem;
    padding: 0;
    list-style: none;
    font: 14px / 1.7 var(--sans);
  }
  .code li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75rem;
  }
  .code .is-inner {
    padding-left: 1.25rem;
  }
  .code code {
    font: 12.5px / 1.9 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
  }
  .code output {
    margin-left: auto;
    font: 600 12.5px / 1.9 var(--sans);
    font-variant-numeric: tabular-nums;
    color: var(--plum);
  }
  .masks p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.7rem;
  }
  .chart-values + .segmented {
    margin-top: 1.25rem;
  }
  :has(> .ways) .sentence {
    min-height: 0;
  }
  .keep {
    margin: 1.25rem 0 0.75rem;
  }
  .keep .slider {
    margin: 0.2rem 0 0;
  }
`
