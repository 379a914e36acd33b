import { css } from 'lit'

/** What is inside the steps of the Lab: fields, errors, tables, the menu of data sets. */
export const labSteps = css`
  .about {
    margin: 0 0 0.75rem;
    font: 14px / 1.6 var(--sans);
  }
  .citation {
    display: block;
    color: var(--soft);
    font-size: 12px;
  }
  cite {
    font-style: normal;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.4rem, 1fr));
    gap: 0.6rem 0.9rem;
    align-items: end;
    margin: 0 0 0.9rem;
  }
  .fields > .action {
    grid-column: span 2;
    justify-self: start;
  }
  .fields.is-four {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  @container (min-width: 30rem) {
    .fields.is-four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .value-field {
    display: grid;
    gap: 0.15rem;
    min-width: 0;
  }
  .own > .value-field {
    margin-bottom: 0.6rem;
  }
  .value-field .label,
  .network-field .label {
    font-size: 12px;
    font-weight: 400;
  }
  .value {
    box-sizing: border-box;
    width: 100%;
    min-height: 34px;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
    font-variant-numeric: tabular-nums;
  }
  .value-field select {
    width: 100%;
    min-width: 0;
  }
  .value:hover,
  .value-field select:hover {
    border-color: var(--plum);
  }
  .value[aria-invalid] {
    border-color: var(--slip);
    outline: 1px solid var(--slip);
  }
  .with-button {
    display: flex;
    align-items: end;
    gap: 0.3rem;
    grid-column: span 2;
  }
  .with-button .value-field {
    flex: 0 1 8.5rem;
  }
  .with-button .action {
    flex: none;
  }
  .network-field {
    display: grid;
    gap: 0.15rem;
  }
  .network-field .value,
  .marked {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Code', 'Noto Sans Mono', monospace;
    font-size: 14px;
  }
  .value-error {
    color: var(--slip);
    font: 14px / 1.4 var(--sans);
  }
  .field-error {
    margin: 0.4rem 0 0.75rem;
    padding: 0.1rem 0 0.1rem 0.75rem;
    border-left: 3px solid var(--negative);
    font: 14px / 1.5 var(--sans);
    overflow-wrap: anywhere;
  }
  .field-error .action {
    margin-top: 0.35rem;
  }
  .field-error p {
    margin: 0;
  }
  .marked {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .marked mark {
    border-radius: 2px;
    background: none;
    color: var(--slip);
    font-weight: 700;
    text-decoration: underline wavy 1.5px;
    text-underline-offset: 4px;
  }
  #network-hint {
    margin: 0.3rem 0 0.75rem;
  }
  .layer-table td.kind {
    text-align: left !important;
    color: var(--soft);
  }
  .layer-table thead th:nth-child(2) {
    text-align: left;
  }
  .layer-table :is(td, th) {
    padding-block: 0.15rem;
  }
  .layer-table tfoot :is(td, th) {
    border-bottom: 0;
    font-weight: 600;
  }
  .is-link {
    color: var(--plum);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .more summary {
    width: fit-content;
    min-height: 28px;
    color: var(--plum);
    font: 600 14px / 28px var(--sans);
    cursor: pointer;
  }
  .more[open] summary {
    margin-bottom: 0.4rem;
  }
  summary:focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  .speed {
    margin: 0.5rem 0 0.75rem;
  }
  .is-choice + .about {
    margin-top: 0.4rem;
  }
  .formula {
    overflow-wrap: anywhere;
    font-size: 14px;
  }
  .about :is(.needs, .note, .misleads) {
    display: block;
  }
  .amount {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    margin: 0 0 0.75rem;
  }
  .amount output {
    font-weight: 600;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  /* Its line is kept, so that nothing under it moves when a cut gives it something to say. */
  .amount .is-unsaid {
    visibility: hidden;
  }
  .amount :is(.slider, .hint) {
    grid-column: 1 / -1;
    margin: 0;
  }
  .prune-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 0.75rem;
    margin: 0 0 0.75rem;
  }
  .prune-buttons .play {
    justify-content: center;
    padding-inline: 1.25rem;
  }
  .prune-buttons .value-field {
    max-width: 9rem;
  }
  .action.is-framed {
    min-height: 34px;
    border: 1px solid var(--line);
    padding-inline: 1rem;
  }
  .counter {
    margin: 0 0 0.25rem;
    font: 14px / 1.5 var(--sans);
  }
  .counter strong {
    font-size: 22px;
    font-variant-numeric: tabular-nums;
  }
  .cut-figures .scroll {
    margin-bottom: 0.4rem;
  }
  .cut-figures :is(thead th:nth-child(n + 2), tbody td) {
    text-align: right;
  }
  .history {
    max-height: 15rem;
    overflow: auto;
    margin-top: 0.4rem;
  }
  .history th,
  .history td {
    padding-block: 0.1rem;
    font-size: 12px;
    text-align: right;
  }
  .history thead th {
    position: sticky;
    top: 0;
    background: var(--card);
  }
  h3.label {
    margin: 0.9rem 0 0.2rem;
  }
  .data-menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0;
    margin: 0 -2px 0.75rem;
  }
  .tiles {
    display: grid;
    flex: 1 0 100%;
    grid-template-columns: repeat(auto-fill, 57px);
    align-content: start;
  }
  .tiles.is-short {
    flex: none;
    grid-template-columns: none;
    grid-auto-columns: 57px;
    grid-auto-flow: column;
  }
  .tiles.is-short > .label {
    grid-row: 1;
    grid-column: 1 / span 3;
    white-space: nowrap;
  }
  .tiles.is-short > .tile {
    grid-row: 2;
  }
  .tiles > .label {
    grid-column: 1 / -1;
    font-size: 12px;
    font-weight: 400;
  }
  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.1rem;
    padding: 3px 2px;
    border-radius: 8px;
    cursor: pointer;
  }
  .tile input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
  }
  .tile:hover .thumb {
    outline-color: var(--plum);
  }
  .tile:has(:checked) .thumb {
    outline: 2.5px solid var(--plum);
  }
  .tile:has(:focus-visible) {
    outline: 2px solid var(--plum);
  }
  .thumb {
    box-sizing: border-box;
    display: block;
    width: 52px;
    height: 52px;
    border-radius: 5px;
    outline: 1px solid var(--line);
    background-color: var(--card);
  }
  .thumb-text {
    fill: var(--ink);
    font: 600 17px var(--serif);
    text-anchor: middle;
  }
  .thumb.is-grid rect {
    fill: var(--positive);
  }
  .tile-name {
    max-width: 100%;
    font: 12px / 1.25 var(--sans);
    text-align: center;
  }
  .tile:has(:checked) .tile-name {
    color: var(--plum);
    font-weight: 600;
  }
  .offer {
    margin: 0 0 0.9rem;
    font: 14px / 1.6 var(--sans);
  }
  .offer .hint {
    display: block;
  }
  .file-button {
    position: relative;
    display: inline-block;
    padding-block: 2px;
    color: var(--plum);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .file-button input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file-button:has(:focus-visible) {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .tile:has(:checked) .thumb {
      outline: 3px solid Highlight;
    }
  }
`
