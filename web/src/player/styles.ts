import { css } from 'lit'
import { cards } from '../view/styles/card.js'
import { charts } from '../view/styles/charts.js'
import { controls } from '../view/styles/controls.js'
import { figure } from '../view/styles/figure.js'
import { page } from '../view/styles/page.js'
import { reportCharts } from '../view/styles/report-charts.js'
import { tables } from '../view/styles/tables.js'
import { tokens } from '../view/styles/tokens.js'
import { buttons } from './button-styles.js'
import { deviceLessons } from './device-styles.js'
import { planeLessons } from './plane-styles.js'
import { practiceStyles } from './practice-styles.js'
import { questions } from './questions-styles.js'
import { scoreRight } from './score-right-styles.js'
import { threeWaysStyles } from './three-ways-styles.js'

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
  .step-at-hand {
    position: relative;
    margin: 0;
    padding-left: 2.4rem;
    font: 15px / 1.6 var(--sans);
  }
  .step-at-hand .mark-of-step {
    border-color: var(--plum);
    color: var(--plum);
  }
  .step-at-hand b {
    display: block;
  }
  @container (min-width: 60rem) {
    .step-at-hand {
      display: none;
    }
  }
  .seen {
    padding-left: 0.8rem;
    border-left: 3px solid var(--plum);
  }
  .hint-of-step {
    font: 14px / 1.6 var(--sans);
    color: var(--soft);
  }
  .chart-values {
    margin: 0 0 0.6rem;
  }
  .chart-values .scroll {
    max-height: 300px;
    overflow: auto;
  }
  :is(.hint-of-step, .question-more, .rounds, .chart-values) summary {
    width: fit-content;
    min-height: 24px;
    cursor: pointer;
    color: var(--plum);
    font: 600 14px / 1.6 var(--sans);
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
  buttons,
  planeLessons,
  threeWaysStyles,
  scoreRight,
  practiceStyles,
  questions,
  deviceLessons,
]
