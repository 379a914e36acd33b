import { css } from 'lit'

/** Lesson 4. */
export const scoreRight = css`
  .settings .value-field {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
  }
  .settings .value {
    width: 4.5rem;
    min-height: 32px;
    padding: 0 0.5rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
  }
  .lesson-reading {
    min-height: 3em;
  }
  .lesson-act {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin: 0.5rem 0 0.9rem;
    font: 14px / 1.5 var(--sans);
  }
  .lesson-figure .numbers thead th:not(:first-child) {
    text-align: right;
  }
  .methods.is-wide {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1rem;
  }
  .method {
    margin: 0;
    text-align: center;
    font: 14px / 1.5 var(--sans);
  }
  .answers {
    margin: 0;
    padding: 0;
    list-style: none;
    font: 14px / 1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .small-network {
    cursor: default;
  }
  .cut-line.is-taken {
    stroke: var(--plum);
    stroke-width: 2.5px;
  }
`
