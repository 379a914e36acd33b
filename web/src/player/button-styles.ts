import { css } from 'lit'

/** Buttons that run something or take a step: framed, and the one that leads on filled. */
export const buttons = css`
  .button {
    min-height: 36px;
    padding: 0.3rem 1rem;
    border: 1.5px solid var(--plum);
    border-radius: 8px;
    background: var(--card);
    color: var(--plum);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .button:hover {
    background: var(--plum-soft);
  }
  .button.is-main {
    background: var(--plum);
    color: var(--on-plum);
  }
  .button.is-main:hover {
    background: color-mix(in srgb, var(--plum) 85%, var(--ink));
  }
  .button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--line);
    background: none;
    color: var(--soft);
    cursor: default;
  }
  .question-run .button {
    min-width: 13rem;
  }
`
