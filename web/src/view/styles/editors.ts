import { css } from 'lit'

/** Layers and inputs in fields, boxes to paste into, errors beside them; fine lines of large figures. */
export const editors = css`
  .opening {
    min-width: 0;
  }
  details.layer {
    margin: 0 0 1.1rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--line);
  }
  summary {
    width: fit-content;
    min-height: 28px;
    font: 600 14px / 28px var(--sans);
    cursor: pointer;
  }
  summary:hover {
    color: var(--plum);
  }
  summary:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .layer-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1rem;
    margin: 0.2rem 0 0.5rem;
  }
  .layer-controls .choice {
    font: 14px / 1.4 var(--sans);
  }
  .network .value.is-small {
    font-size: 12px;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
  }
  .stepper output {
    min-width: 1.8rem;
  }
  .step {
    width: 28px;
    height: 28px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
    color: var(--plum);
    font: 600 16px / 1 var(--sans);
  }
  .step:hover:not(:disabled) {
    background: var(--plum-soft);
  }
  .step:disabled {
    color: var(--soft);
    opacity: 0.5;
    cursor: default;
  }
  .grid {
    width: auto;
  }
  .grid :is(th, td) {
    padding: 2px 3px;
    border: 0;
    text-align: center;
  }
  .grid th {
    color: var(--soft);
    font-size: 12px;
    white-space: nowrap;
  }
  .grid tr > :first-child {
    padding-right: 0.5rem;
    text-align: right;
  }
  .grid .bias {
    padding-left: 0.9rem;
  }
  .grid td.bias .number {
    background: none;
  }
  .grid .number {
    width: 100%;
  }
  .paste textarea {
    display: block;
    width: 100%;
    margin: 0.3rem 0;
    padding: 0.5rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
    color: inherit;
    font: 14px / 1.5 ui-monospace, monospace;
    resize: vertical;
  }
  .paste .note {
    margin: 0 0 0.4rem;
  }
  .paste-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
    font: 14px / 1.4 var(--sans);
  }
  section .action.is-framed {
    margin: 0;
    padding-inline: 0.9rem;
    border: 1px solid var(--line);
  }
  .field-error {
    margin: 0.3rem 0 0.6rem;
    padding-left: 0.6rem;
    border-left: 3px solid var(--negative);
    font: 14px / 1.5 var(--sans);
    overflow-wrap: anywhere;
  }
  .tall .scroll {
    max-height: 26rem;
    overflow: auto;
  }
  .tall thead th,
  .tall thead td {
    position: sticky;
    top: 0;
    background: var(--paper);
  }
  .weights thead th:nth-child(-n + 3) {
    white-space: nowrap;
  }
  .numbers.norms td:not(:has(svg)):not(:has(.good)) {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .unit-table thead th:nth-child(n) {
    min-width: 4.5rem;
    text-align: right;
  }
  .saves {
    align-items: center;
  }
  .saves .label {
    padding: 0 0.4rem;
    font-weight: 400;
  }
  .outcome.is-stacked {
    grid-template-columns: minmax(0, 1fr);
  }
  .is-stacked .sentence {
    min-height: 1.65em;
  }
  .settings .select {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 100%;
    margin: 0;
  }
  .settings select {
    min-width: 0;
  }
  .is-fine .halo {
    stroke-width: 7px;
  }
  .is-fine .stroke {
    pointer-events: none;
    transition: none;
  }
  .edge.is-fine:not(.label):hover .halo,
  .edge.is-fine.is-focus .halo {
    stroke: var(--plum);
    opacity: 0.6;
  }
  .edge.is-fine .halo {
    pointer-events: stroke;
  }
  @media print {
    details.paste,
    .step {
      display: none;
    }
  }
`
