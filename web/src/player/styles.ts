import { css } from 'lit'
import { cards } from '../view/styles/card.js'
import { charts } from '../view/styles/charts.js'
import { controls } from '../view/styles/controls.js'
import { figure } from '../view/styles/figure.js'
import { page } from '../view/styles/page.js'
import { reportCharts } from '../view/styles/report-charts.js'
import { tables } from '../view/styles/tables.js'
import { tokens } from '../view/styles/tokens.js'
import { questions } from './questions-styles.js'

/** Steps, the flow of a lesson, its end. */
const player = css`
  .lesson-steps {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lesson-step {
    margin: 0 0 1.5rem;
    padding-left: 2.4rem;
    position: relative;
  }
  .lesson-step h2 {
    font-size: 17px;
  }
  .lesson-step p {
    margin-bottom: 0.5rem;
  }
  .mark-of-step {
    position: absolute;
    left: 0;
    top: 0;
    display: grid;
    place-items: center;
    width: 1.6rem;
    height: 1.6rem;
    border: 1.5px solid var(--line);
    border-radius: 50%;
    font: 600 14px / 1 var(--sans);
    color: var(--soft);
  }
  .is-now .mark-of-step {
    border-color: var(--plum);
    color: var(--plum);
  }
  .is-done .mark-of-step {
    border-color: var(--plum);
    background: var(--plum);
    color: var(--paper);
  }
  .seen {
    padding-left: 0.8rem;
    border-left: 3px solid var(--plum);
  }
  .hint-of-step {
    font: 14px / 1.6 var(--sans);
    color: var(--soft);
  }
  .hint-of-step summary {
    display: inline-block;
    min-height: 24px;
    cursor: pointer;
    color: var(--plum);
    font-weight: 600;
  }
  .working {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 34px;
    font: 14px / 1.4 var(--sans);
    color: var(--soft);
  }
  .working progress {
    flex: 1;
    accent-color: var(--plum);
  }
  .lesson-figure {
    min-width: 0;
  }
`

/** Lesson 4. */
const scoreRight = css`
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
    margin: 0.25rem 0 0.5rem;
    font: 14px / 1.5 var(--sans);
  }
  .lesson-act .action:first-child {
    margin-left: -0.6rem;
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

export const styles = [
  tokens,
  page,
  cards,
  figure,
  controls,
  tables,
  charts,
  reportCharts,
  player,
  scoreRight,
  questions,
]
