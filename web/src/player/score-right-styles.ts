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
  }
  .lesson-figure .numbers thead th:lang(zh) {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .idea {
    flex: 1 0 100%;
    margin: 0.2rem 0 0;
    font: 14px / 1.5 var(--sans);
  }
  .lesson-reading + .note {
    margin-top: 0.6rem;
  }
  .lesson-figure > .settings + .note {
    margin-top: 0.8rem;
  }
  .drawings {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    grid-template-rows: auto auto;
    gap: 0.3rem 8px;
    margin: 0 0 0.8rem;
  }
  .method {
    display: grid;
    grid-row: span 2;
    grid-template-rows: subgrid;
    justify-items: center;
    margin: 0;
    text-align: center;
    font: 14px / 1.4 var(--sans);
  }
  .method .hint {
    display: block;
    line-height: 1.35;
    text-wrap: balance;
  }
  th .choice {
    white-space: nowrap;
  }
  .outputs {
    table-layout: fixed;
  }
  .outputs tr > :first-child {
    width: 24%;
  }
  .outputs :is(th, td) {
    padding-inline: 0.3rem;
  }
  .bar-was {
    fill: none;
    stroke: var(--cut-mark);
  }
  .small-network {
    cursor: default;
  }
  .cut-line.is-taken {
    stroke: var(--plum);
    stroke-width: 2.5px;
  }
`
