import { css } from 'lit'

/** The dialog that shares: one column, each way with its text and its button. */
export const shareStyles = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: min(42rem, 100vw - 1.5rem);
    max-height: calc(100dvh - 1.5rem);
    padding: 1.1rem 1.25rem 1.25rem;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--card);
    color: var(--ink);
    font: 14px / 1.5 var(--sans);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  header,
  .way {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
  }
  h2 {
    margin: 0;
    font: 650 22px / 1.3 var(--serif);
  }
  section {
    margin: 0.9rem 0 0;
  }
  h3 {
    margin: 0;
    font: 600 14px / 32px var(--sans);
  }
  .label {
    font: 600 14px / 1.4 var(--sans);
  }
  .mine {
    margin: 1.25rem 0 0;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }
  .segmented {
    margin: 0;
  }
  textarea {
    box-sizing: border-box;
    display: block;
    width: 100%;
    padding: 0.45rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: 12px / 1.5 ui-monospace, monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  .action {
    margin-right: -0.6rem;
  }
  p {
    margin: 0.3rem 0 0;
    color: var(--soft);
    font-size: 12px;
  }
  .said {
    min-height: 1.5em;
    margin-top: 0.9rem;
    color: var(--plum);
    font-size: 14px;
  }
  .said:empty {
    margin-top: 0;
    min-height: 0;
  }
  .pictures .action {
    margin: 0;
  }
  .pictures {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
  }
`
