import { css } from 'lit'

/** What is on the stage of the Lab: pictures beside each other, the views of the network, the button that trains. */
export const labStyles = css`
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
    grid-column: 1 / -1;
    min-height: min(40rem, 80vh);
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
  .pair:is(.is-plane, .is-windows) {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .pair.is-stacked {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  :is(.is-plane, .is-windows) .left :is(.reading, .keys-to-figure) {
    width: 0;
    min-width: 100%; /* the drawing alone says how wide this side is */
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
  .progress {
    display: block;
  }
  .progress-ground {
    fill: var(--line);
  }
  .progress-done {
    fill: var(--plum);
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
  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
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
