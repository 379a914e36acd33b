import { css } from 'lit'

/** The Lab: figure and spine, the steps' fields, the menu of data sets, the buttons of training. */
export const labStyles = css`
  .lab {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    max-width: 46rem;
    margin: 0 auto;
    padding: 1.25rem 1rem 3rem;
  }
  .opening .lead {
    margin: 0;
  }
  .lab section {
    margin: 0;
  }
  .lab section .action,
  .fields .action {
    margin-left: 0;
  }
  .card.is-waiting {
    display: grid;
    place-items: center;
    min-height: 40rem;
  }
  .lab-page.is-dropping::after {
    content: attr(data-drop);
    position: fixed;
    z-index: 2;
    inset: 0.75rem;
    display: grid;
    place-items: center;
    border: 3px dashed var(--plum);
    border-radius: 14px;
    background: color-mix(in srgb, var(--paper) 88%, transparent);
    color: var(--plum);
    font: 600 22px / 1.4 var(--sans);
    pointer-events: none;
  }
  .toast {
    position: sticky;
    z-index: 2;
    bottom: 0;
    height: 0;
  }
  .toast .notice {
    position: absolute;
    inset: auto 1rem 1rem;
    margin: 0 auto;
    border: 1px solid var(--line);
    border-left: 3px solid var(--plum);
    border-radius: 4px;
    box-shadow: 0 4px 24px color-mix(in srgb, var(--ink) 14%, transparent);
  }
  .toast .notice[role="alert"] {
    border-left-color: var(--negative);
  }
  .lab .stage {
    margin: 0 0 0.75rem;
  }
  .lab .sentence {
    min-height: 3.3em; /* one line or two: the figure stays where it is */
    margin: 0.5rem 0 0;
  }
  .pace {
    font: 14px / 1.4 var(--sans);
    color: var(--soft);
    margin-left: 0.5rem;
  }
  .part-curves {
    display: grid;
    gap: 0.5rem;
  }
  .part-curves .under {
    margin: 0 -0.6rem;
  }
  .stage.is-old {
    opacity: 0.4;
  }
  .is-empty {
    min-height: 24rem;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 28px;
    margin-top: 0.75rem;
  }
  .pair.is-plane {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .pair.is-stacked {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .is-plane .left :is(.reading, .keys-to-figure) {
    width: 0;
    min-width: 100%; /* the plane alone says how wide this side is */
  }
  .part-network .segmented {
    display: flex;
    justify-content: flex-end;
    margin: 0 0 0.25rem;
  }
  .part-network legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .part-network .segments {
    border: 0;
    border-radius: 0;
    gap: 0 0.75rem;
    overflow: visible;
  }
  .part-network .segments label {
    flex: none;
    margin: 0;
    border: 0;
  }
  .part-network .segments span {
    padding: 0.2rem 0.1rem;
    border-bottom: 2px solid transparent;
    font-size: 12px;
    line-height: 1.6;
    color: var(--soft);
  }
  .part-network .segments :checked + span {
    border-color: var(--plum);
    background: none;
    color: var(--plum);
  }
  .transport {
    margin: 0 0 0.5rem;
  }
  .progress {
    display: block;
  }
  .progress-ground {
    fill: var(--line);
  }
  .progress-done {
    fill: var(--plum);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.4rem;
    min-height: 44px;
    margin: 0 0 0.4rem;
  }
  .play {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-width: 6.5rem;
    min-height: 40px;
    padding: 0.3rem 1.1rem 0.3rem 0.9rem;
    border: 0;
    border-radius: 999px;
    background: var(--plum);
    color: var(--on-plum);
    font-weight: 600;
  }
  .play:hover:not(:disabled) {
    background: color-mix(in srgb, var(--plum) 88%, var(--ink));
  }
  .play:disabled {
    background: var(--line);
    color: var(--soft);
    cursor: default;
  }
  .mark-icon {
    fill: currentColor;
  }
  .epoch {
    margin-left: auto;
    font: 14px / 1.4 var(--sans);
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .making {
    margin: 0;
    font: 14px / 1.5 var(--sans);
    color: var(--soft);
  }
  .sentence .note {
    color: var(--plum);
    font: 600 14px / 1.5 var(--sans);
  }
  .hash {
    overflow-wrap: anywhere;
  }
  .spine {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    position: relative;
    padding: 0 0 0.9rem 1.9rem;
  }
  .step::before {
    content: '';
    position: absolute;
    left: 7px;
    top: 14px;
    bottom: -14px;
    border-left: 1px solid var(--line);
  }
  .step:last-child::before {
    display: none;
  }
  .step::after {
    content: '';
    position: absolute;
    left: 0;
    top: 8px;
    box-sizing: border-box;
    width: 15px;
    height: 15px;
    border: 1.5px solid var(--soft);
    border-radius: 50%;
    background: var(--paper);
  }
  .step.is-done::after {
    border-color: var(--plum);
    background: var(--plum);
  }
  .step.is-open::after {
    border: 4px solid var(--plum);
    background: var(--paper);
  }
  .step h2 {
    margin: 0;
    font-size: 17px;
    line-height: 1.4;
  }
  .step h2 button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    width: 100%;
    min-height: 32px;
    padding: 0.15rem 0;
    border: 0;
    background: none;
    text-align: left;
  }
  .step-name {
    font: 650 17px / 1.5 var(--serif);
  }
  .step.is-open .step-name {
    color: var(--plum);
  }
  .step-result {
    font: 14px / 1.5 var(--sans);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .step.is-open .step-result {
    display: none;
  }
  .step h2 button:hover .step-name {
    text-decoration: underline;
    text-underline-offset: 4px;
    text-decoration-thickness: 1px;
  }
  .step-body {
    padding: 0.4rem 0 0.6rem;
  }
  @container (max-width: 59.99rem) {
    .card {
      padding-top: 0;
    }
    .transport {
      position: sticky;
      z-index: 1;
      top: 0;
      margin: 0 -1rem 0.5rem;
      padding: 0.5rem 1rem 0;
      border-radius: 14px 14px 0 0;
      background: var(--card);
    }
    .lab .sentence {
      min-height: 3.3em;
    }
    .card[data-open='data'] :is(.part-network, .right),
    .card[data-open='network'] .pair,
    .card[data-open='prune'] .left,
    .card[data-open='train'] .part-network {
      display: none;
    }
    .card[data-open] .pair {
      margin-top: 0;
    }
  }
  @container (max-width: 30rem) {
    .play {
      min-width: 5.6rem;
    }
    .buttons .action {
      padding-inline: 0.4rem;
    }
    .opening .lead {
      display: none;
    }
    .pace {
      order: -1;
      margin: 0;
      font-size: 12px;
    }
    .layer-table .kind {
      display: none;
    }
    .epoch {
      order: -2;
      flex: 1 0 60%;
      margin: 0;
      font-size: 12px;
    }
  }
  @container (min-width: 60rem) {
    .lab {
      grid-template-columns: minmax(0, 27rem) minmax(0, 50rem);
      grid-template-rows: auto 1fr;
      justify-content: center;
      gap: 1.5rem clamp(1.75rem, 4cqw, 4.5rem);
      max-width: none;
      padding: 2.25rem 2rem 4rem;
    }
    .lab .figure {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
    }
    .step.is-done::after {
      background: CanvasText;
    }
    .progress-done {
      fill: Highlight;
    }
    .progress-ground {
      fill: GrayText;
    }
    .part-network .segments :checked + span {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .buttons,
    .offer {
      display: none;
    }
  }
`
