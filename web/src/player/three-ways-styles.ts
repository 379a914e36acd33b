import { css } from 'lit'

/** Lesson 3: three pictures side by side, the table of counters, the question. */
export const threeWaysStyles = css`
  .bridge-note {
    margin: 0.3rem 0 0.6rem;
  }
  .way-pictures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0 12px;
  }
  .way-pictures.is-waiting {
    min-height: 10rem;
  }
  .way-pictures figure {
    min-width: 0;
    margin: 0;
  }
  .way-pictures .plane-axes {
    display: none;
  }
  .way-pictures .plane-square {
    position: relative;
    inset: auto;
  }
  .way-pictures .note {
    margin: 0.2rem 0 0;
    line-height: 1.4;
  }
  .counts {
    table-layout: fixed;
  }
  .counts thead td {
    width: 30%;
  }
  .counts tbody th.label {
    padding-top: 0.6rem;
    color: var(--plum);
  }
  .counts :is(td, th) {
    padding-block: 0.15rem;
  }
  .counts thead th:nth-child(n + 2) {
    word-break: keep-all;
    text-align: right;
  }
  .counts td {
    text-align: right;
    white-space: nowrap;
  }
  .counts .name-again {
    padding-top: 0.6rem;
    font-size: 12px;
    color: var(--soft);
    word-break: keep-all;
  }
  .claim-question {
    margin: 0.6rem 0 0.4rem;
    font-size: 15.5px;
    line-height: 1.45;
  }
  .counts .time-note {
    display: block;
    padding-left: 5px;
    white-space: normal;
    font-size: 12px;
    line-height: 1.2;
    color: var(--soft);
  }
  @container (max-width: 36rem) {
    .counts,
    .counts tbody th.label {
      font-size: 12px;
    }
    .counts thead th {
      font-size: 11px;
    }
    .counts thead td {
      width: 25%;
    }
    table.counts.numbers tbody td {
      white-space: normal;
    }
    .counts :is(td, th) {
      padding-inline: 0.1rem;
    }
    .way-pictures :is(.label, .note) {
      font-size: 12px;
    }
  }
  .lesson-figure .honest {
    min-height: 0;
  }
  .claim .sentence {
    min-height: 3em;
  }
`
