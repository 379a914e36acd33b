import { css } from 'lit'

/** Buttons, fields, switches, the threshold strip, the equation. */
export const controls = css`
  button,
  input,
  select {
    font: 14px / 1.4 var(--sans);
    color: inherit;
  }
  button,
  select,
  input[type='radio'] {
    cursor: pointer;
  }
  :is(button, input, select, .scroll):focus-visible,
  .segments label:focus-within:has(:focus-visible) {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  .action {
    min-height: 32px;
    padding: 0.25rem 0.6rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--plum);
    font-weight: 600;
  }
  .action:hover:not(:disabled) {
    background: var(--plum-soft);
  }
  .action:disabled {
    color: var(--soft);
    font-weight: 400;
    opacity: 0.65;
    cursor: default;
  }
  section .action {
    margin-left: -0.6rem;
  }
  .plain {
    min-width: 28px;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
  }
  .plain:hover {
    color: var(--plum);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .segmented {
    min-width: 0;
    margin: 0 0 0.9rem;
    padding: 0;
    border: 0;
  }
  .segmented legend {
    padding: 0 0 0.3rem;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    width: fit-content;
    max-width: 100%;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .segments label {
    position: relative;
    flex: 1 0 auto;
    margin: 0 -1px -1px 0;
    border-right: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    text-align: center;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
  }
  .segments span {
    display: block;
    padding: 0.35rem 0.5rem;
    font: 14px / 1.4 var(--sans);
  }
  @container (min-width: 30rem) {
    .segments span {
      padding: 0.35rem 0.75rem;
    }
  }
  .segments label:hover :not(:checked) + span {
    background: var(--plum-soft);
  }
  .segments :checked + span {
    background: var(--plum);
    color: var(--on-plum);
    font-weight: 600;
  }
  .number {
    min-width: 2.6rem;
    height: 32px;
    padding: 0 0.35rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
    text-align: center;
    cursor: ew-resize;
    touch-action: pan-y;
    field-sizing: content;
    max-width: 6rem;
  }
  .number:hover {
    border-color: var(--plum);
  }
  .number:focus {
    cursor: text;
  }
  .number.is-cut {
    border-style: dashed;
    border-color: var(--cut-mark);
    color: var(--soft);
    text-decoration: line-through;
  }
  .number[aria-invalid='true'] {
    border-color: var(--negative);
    box-shadow: inset 0 -2px var(--negative);
  }
  .threshold-head {
    display: flex;
    align-items: center;
    gap: 0.6rem;
  }
  .strip {
    display: block;
    width: calc(100% - 22px);
    margin: 0.35rem 11px 0;
    overflow: visible;
    font: 12px var(--sans);
  }
  .strip-below {
    fill: var(--plum-soft);
  }
  .strip-line {
    stroke: var(--plum);
    stroke-width: 1.5px;
  }
  .strip-bead circle {
    fill: var(--positive);
    stroke: var(--card);
  }
  .strip-bead.is-cut circle {
    fill: var(--card);
    stroke: var(--cut-mark);
    stroke-dasharray: 2 2;
  }
  .strip-bead text {
    fill: var(--soft);
    text-anchor: middle;
  }
  .strip-bead.is-focus text {
    fill: var(--plum);
    font-weight: 700;
  }
  .slider {
    appearance: none;
    display: block;
    width: 100%;
    height: 28px;
    margin: -8px 0 0;
    background: none;
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .slider::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  .slider::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  .slider::-webkit-slider-thumb {
    appearance: none;
    width: 22px;
    height: 22px;
    margin-top: -9px;
    border: 3px solid var(--card);
    border-radius: 50%;
    background: var(--plum);
    box-shadow: 0 0 0 1px var(--plum);
  }
  .slider::-moz-range-thumb {
    box-sizing: border-box;
    width: 22px;
    height: 22px;
    border: 3px solid var(--card);
    border-radius: 50%;
    background: var(--plum);
    box-shadow: 0 0 0 1px var(--plum);
  }
  .strip-ends {
    display: flex;
    justify-content: space-between;
    margin: -4px 6px 0;
    font: 12px / 1.4 var(--sans);
    color: var(--soft);
  }
  .equation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 0.8rem;
    margin: 0 0 1rem;
  }
  .factor {
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    gap: 0.2rem;
  }
  .factor .label {
    font: italic 15px / 1.3 var(--serif);
  }
  .bracket {
    display: grid;
    gap: 4px;
    padding: 3px 8px;
    border: solid var(--ink);
    border-width: 0 1.5px;
    border-radius: 6px;
  }
  .bracket-row {
    display: flex;
    gap: 4px;
    align-items: center;
    justify-content: center;
    min-height: 32px;
  }
  output {
    font-family: var(--sans);
    font-size: 15px;
    min-width: 2rem;
    text-align: center;
  }
  .sign {
    font-size: 20px;
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1px;
    margin: 0 0 0.9rem;
    padding: 1px;
    border-radius: 8px;
    background: var(--line);
  }
  .score-cell {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.5rem;
    padding: 0.5rem 0.7rem;
    border: 0;
    border-radius: 7px;
    background: var(--card);
    text-align: left;
  }
  .score-cell:hover {
    background: var(--plum-soft);
  }
  .score-cell[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--plum);
  }
  @media (forced-colors: active) {
    .score-cell[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
    .slider::-webkit-slider-runnable-track {
      border: 1px solid CanvasText;
    }
    .slider::-moz-range-track {
      border: 1px solid CanvasText;
    }
    .segments :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .score-name {
    color: var(--soft);
  }
  .score-value {
    font-weight: 600;
  }
  .score-cell.is-cut .score-value {
    font-weight: 400;
    text-decoration: line-through;
    text-decoration-color: var(--cut-mark);
  }
  .select {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.6rem;
    margin: 0 0 0.9rem;
  }
  select {
    max-width: 100%;
    min-height: 34px;
    padding: 0.2rem 0.4rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-height: 28px;
    cursor: pointer;
  }
  .choice input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--plum);
  }
`
