import { css } from 'lit'

/** The article: columns, text, headings, notes. */
export const page = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
    background: var(--paper);
    font: 17px / 1.65 var(--serif);
    font-variant-numeric: tabular-nums lining-nums;
    text-autospace: normal;
    line-break: strict;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .lesson {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1rem;
    max-width: 46rem;
    margin: 0 auto;
    padding: 1.25rem 1rem 3rem;
  }
  .figure.is-alone {
    max-width: 46rem;
    margin: 0 auto;
  }
  h1 {
    margin: 0 0 0.5rem;
    font-size: 30px;
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  h2 {
    margin: 0 0 0.5rem;
    font-size: 22px;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }
  :is(h1, h2):lang(zh) {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0 0 0.9rem;
    text-wrap: pretty;
  }
  section {
    margin: 0 0 2.75rem;
  }
  .text > section:last-child {
    margin-bottom: 0;
  }
  .label {
    font: 600 14px / 1.4 var(--sans);
    color: var(--soft);
  }
  .kicker {
    margin-bottom: 0.25rem;
    color: var(--plum);
  }
  .note {
    font: 14px / 1.6 var(--sans);
    color: var(--soft);
  }
  .slip {
    margin: 0 0 1rem;
    padding: 0.1rem 0 0.1rem 1rem;
    border-left: 3px solid var(--negative);
    font-size: 15.5px;
  }
  .slip p {
    margin: 0;
  }
  s {
    text-decoration-color: var(--slip);
    color: var(--soft);
  }
  .notice {
    position: sticky; /* in sight wherever one is */
    top: 0.5rem;
    z-index: 2;
    max-width: 46rem;
    margin: 1rem auto 0;
    padding: 0.6rem 3rem 0.6rem 1rem;
    border-left: 3px solid var(--negative);
    background: var(--card);
    font: 14px / 1.6 var(--sans);
    overflow-wrap: anywhere;
  }
  .notice.is-failure {
    padding-right: 1rem;
  }
  .notice.is-failure > * {
    margin: 0.3rem 0;
  }
  .notice.is-failure button {
    min-height: 34px;
    padding-inline: 1rem;
    border: 1px solid var(--line);
  }
  ::slotted(p) {
    max-width: 46rem;
    margin: 1rem auto;
    padding-inline: 1rem;
  }
  .notice:not(.is-failure) button {
    position: absolute;
    inset: 0.3rem 0.3rem auto auto;
  }
  .lesson-end {
    margin-top: 2rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }
  .ways-on {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    margin: 0;
    font: 600 14px / 32px var(--sans);
  }
  .ways-on a {
    color: var(--plum);
  }
  .aside summary {
    display: inline-block;
    min-height: 24px;
    color: var(--plum);
    font: 600 14px / 24px var(--sans);
    cursor: pointer;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .formula {
    overflow-x: auto;
    overflow-y: hidden;
    padding: 0.15rem 0;
  }
  .steps {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    margin-right: 1.25rem;
  }
  math {
    font-family: var(--math);
    font-size: 1.06em;
  }
  .formula .steps {
    margin-block: 0.25rem;
    vertical-align: middle;
  }
  .slip .steps {
    margin: 0;
    vertical-align: middle;
  }
  @container (min-width: 60rem) {
    .lesson {
      grid-template-columns: minmax(0, 34rem) minmax(0, 46rem);
      grid-template-rows: auto auto 1fr;
      justify-content: center;
      gap: 0 clamp(2rem, 5cqw, 5rem);
      max-width: none;
      padding: 2.5rem 2rem 4rem;
    }
    .figure {
      grid-column: 2;
      grid-row: 1 / span 3;
    }
    .card {
      position: sticky;
      top: 1.25rem;
    }
    .lead {
      margin-bottom: 1.75rem;
    }
  }
`
