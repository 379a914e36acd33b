import { css } from 'lit'

/** The Lab's page: the line of steps, controls at the left, the stage at the right, the strip of results at its foot. */
export const stageStyles = css`
  .lab {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    max-width: 46rem;
    margin: 0 auto;
    padding: 0.5rem 1rem 1rem;
  }
  .lab-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .step-bar {
    flex: 1 1 14rem;
    min-width: 0;
  }
  .step-bar ol {
    display: flex;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    position: relative;
    min-width: 0;
  }
  .step button {
    position: relative;
    display: block;
    min-width: 32px;
    min-height: 40px;
    padding: 0 0 0 22px;
    border: 0;
    background: none;
    color: inherit;
    text-align: left;
  }
  .step button::before {
    content: '';
    position: absolute;
    left: 3px;
    top: 50%;
    box-sizing: border-box;
    width: 15px;
    height: 15px;
    margin-top: -7.5px;
    border: 1.5px solid var(--soft);
    border-radius: 50%;
    background: var(--paper);
  }
  .step.is-done button::before {
    border-color: var(--plum);
    background: var(--plum);
  }
  .step.is-open button::before {
    border: 4.5px solid var(--plum);
    background: var(--paper);
  }
  .step-name {
    font: 650 17px / 1.4 var(--serif);
    white-space: nowrap;
  }
  .step.is-open .step-name {
    color: var(--plum);
  }
  .step:not(.is-open) .step-name,
  .step-result {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .step.is-open button {
    padding-right: 0.6rem;
  }
  .step button:hover .step-name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  .tools {
    flex: none;
    margin: 0 -0.4rem 0 0;
  }
  .tools .action {
    margin: 0;
    font-weight: 400;
  }
  .controls {
    min-width: 0;
    font: 14px / 1.5 var(--sans);
  }
  .controls > h2 {
    font-family: var(--serif);
  }
  /* The line of steps shows it already; it is there for those who go from heading to heading. */
  @container (max-width: 59.99rem) {
    .controls > h2 {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* What is gone to by keys does not come to lie under the strip and the small network over it. */
    .lab :is(button, input, label, select, summary, [tabindex]) {
      scroll-margin-bottom: 13rem;
    }
  }
  .controls > .about {
    margin-bottom: 0.75rem;
    color: var(--soft);
    line-height: 1.5;
  }
  .stage-side {
    display: contents;
  }
  .lab .sentence {
    margin: 0 0 0.6rem;
    min-height: 1.65em;
    text-wrap: pretty;
  }
  .lab .stage {
    margin: 0;
  }
  .dock {
    position: sticky;
    z-index: 2;
    bottom: 0;
    margin: 0 -1rem;
    padding: 0 1rem;
    border-top: 1px solid var(--line);
    background: var(--card);
  }
  .miniature {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.75rem;
    height: 96px;
    overflow: hidden;
  }
  .miniature .layers {
    margin: 0;
  }
  .miniature .plane {
    margin: 0;
  }
  .miniature .plane-axes {
    display: none;
  }
  .miniature .plane-square {
    position: relative;
    inset: auto;
  }
  .result-strip .progress {
    margin: 0 -1rem;
    width: calc(100% + 2rem);
  }
  .result-strip .buttons {
    display: flex;
    flex-wrap: nowrap;
    align-items: center;
    gap: 0.5rem;
  }
  .epoch {
    color: var(--soft);
    font: 14px / 1.4 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .result-strip {
    display: grid;
    gap: 0.3rem 1.5rem;
    padding-bottom: 0.4rem;
  }
  .results {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.1rem;
    margin: 0;
    font: 14px / 1.5 var(--sans);
  }
  .results > div {
    display: flex;
    align-items: baseline;
    gap: 0.35rem;
    white-space: nowrap;
  }
  .results dt {
    color: var(--soft);
  }
  @container (max-width: 39.99rem) {
    .results > :not([data-result='bytes'], [data-result='time']) dt,
    .results > :is([data-result='bytes'], [data-result='score']) dd .hint {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .results dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .results strong {
    font-size: 17px;
    font-weight: 650;
  }
  .stage-foot .fingerprint {
    padding: 0;
    line-height: 1.8;
  }
  .stage-foot .unkept {
    margin: 0;
  }
  @container (min-width: 40rem) {
    .result-strip {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    .result-strip .progress {
      grid-column: 1 / -1;
    }
    .results {
      justify-content: flex-end;
      gap: 0 1.4rem;
    }
  }
  @container (min-width: 60rem) {
    .lab {
      grid-template-columns: 340px minmax(0, 1fr);
      grid-template-rows: auto auto 1fr;
      gap: 0 2rem;
      max-width: 100rem;
      padding: 0.5rem clamp(1rem, 2.2cqw, 3rem) 1rem;
    }
    .lab-head {
      grid-column: 1 / -1;
      padding: 0.25rem 0 0.6rem;
    }
    .keys {
      grid-column: 1 / -1;
      margin: 0 0 0.75rem;
    }
    .step-bar ol {
      align-items: start;
    }
    .step {
      flex: 1 1 0;
      padding-right: 1rem;
    }
    .step::before {
      content: '';
      position: absolute;
      left: 20px;
      right: 2px;
      top: 12px;
      border-top: 1px solid var(--line);
    }
    .step:last-child::before {
      display: none;
    }
    .step button {
      width: 100%;
      min-height: 62px;
      padding: 24px 0 0;
    }
    .step button::before {
      left: 0;
      top: 5px;
      margin: 0;
    }
    .step .step-name,
    .step .step-result,
    .step:not(.is-open) .step-name {
      position: static;
      display: block;
      width: auto;
      height: auto;
      overflow: hidden;
      clip-path: none;
      text-overflow: ellipsis;
    }
    .step-result {
      color: var(--soft);
      font: 14px / 1.35 var(--sans);
    }
    .controls {
      padding-bottom: 2rem;
    }
    .controls > h2 {
      margin: 0.35rem 0 0.15rem;
    }
    .stage-side {
      position: sticky;
      top: 0.5rem;
      display: block;
      align-self: start;
    }
    .lab .card {
      position: relative; /* titles that are only heard scroll with the card, not beyond the page */
      top: auto;
      max-height: var(--stage-height);
      padding: 0.8rem 1.25rem 0.5rem;
      overflow: auto;
      border-bottom: 0;
      border-radius: 14px 14px 0 0;
    }
    .lab .card:has(> .stage > .is-empty) {
      min-height: var(--stage-height); /* what comes takes all of it */
    }
    .dock {
      position: static;
      margin: 0;
      padding: 0 1.25rem;
      border: 1px solid var(--line);
      border-radius: 0 0 14px 14px;
    }
    .result-strip .progress {
      margin: 0 -1.25rem;
      width: calc(100% + 2.5rem);
    }
    .result-strip {
      padding-bottom: 0.35rem;
    }
  }
  @media (forced-colors: active) {
    .step.is-done button::before {
      background: CanvasText;
    }
  }
  @media print {
    .tools,
    .dock .buttons,
    .controls .action {
      display: none;
    }
    .lab .card {
      max-height: none;
    }
    .stage-side,
    .dock {
      position: static;
    }
  }
`
