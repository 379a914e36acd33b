import { css } from 'lit'

/** What stands on the stage of the Lab and among its controls: tabs, pictures before and after, the architecture, chips. */
export const stageParts = css`
  .small-steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.5rem;
    margin: 0 0 0.9rem;
  }
  .small-steps .action {
    margin: 0;
  }
  .ways > :not(summary) {
    margin-top: 0.5rem;
  }
  .finding {
    min-height: 1.6em;
    margin: 0 0 0.4rem;
    font-size: 17px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.95rem;
    margin: 0 0 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    min-height: 34px;
    margin-bottom: -1px;
    padding: 0.2rem 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: inherit;
    font: 14px / 1.5 var(--sans);
  }
  .tabs [aria-selected='true'] {
    border-color: var(--plum);
    color: var(--plum);
    font-weight: 600;
  }
  .pair.is-prune:not(.is-stacked) {
    grid-template-columns: minmax(0, 1fr) 42%;
  }
  .pair.is-prune.has-pictures:not(.is-stacked) {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .before-after {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 16px;
  }
  .before-after figure {
    margin: 0;
  }
  .before-after figcaption {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    font: 14px / 1.4 var(--sans);
  }
  .before-after .plane-axes {
    display: none;
  }
  .before-after .plane-square {
    position: relative;
    inset: auto;
  }
  .plane-text {
    width: 0;
    min-width: 100%; /* the pictures alone say how wide this side is */
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .play.is-quiet {
    border: 1px solid var(--line);
    background: none;
    color: var(--plum);
  }
  .play.is-quiet:hover:not(:disabled) {
    background: var(--plum-soft);
  }
  .card .spread {
    margin-top: 0 !important;
  }
  .is-sized .value-field {
    grid-column: span 2;
  }
  .architecture ol {
    display: flex;
    gap: 0 8px;
    width: max-content;
    margin: 0 auto;
    padding: 0;
    list-style: none;
  }
  .block {
    display: grid;
    justify-items: center;
    align-content: start;
    height: 100%;
    min-width: 88px;
    padding: 0.25rem 0.35rem;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: 12px / 1.45 var(--sans);
    text-align: center;
  }
  button.block:hover {
    border-color: var(--line);
  }
  button.block[aria-pressed='true'] {
    border-color: var(--plum);
    background: var(--plum-soft);
  }
  .block .disc {
    fill: var(--plum-soft);
    stroke: var(--plum);
  }
  .feature-map {
    fill: var(--plum-soft);
    stroke: var(--plum);
  }
  .kernel {
    fill: var(--plum);
    fill-opacity: 0.35;
    stroke: var(--plum);
  }
  .block .caption {
    fill: var(--soft);
    text-anchor: middle;
  }
  .block-name {
    font-weight: 600;
    font-size: 14px;
  }
  .block-kind,
  .block-line {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .block-shape {
    font-variant-numeric: tabular-nums;
  }
  .retrain-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 0.75rem;
    margin: 0 0 0.9rem;
  }
  .retrain-row .value-field {
    grid-template-columns: auto 4.5rem;
    align-items: center;
    gap: 0.5rem;
  }
  .balance th {
    white-space: nowrap;
  }
  .balance th:nth-child(n + 2),
  .parts-table th:nth-child(n + 2) {
    text-align: right;
  }
  .layer-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    margin: 0 0 0.6rem;
  }
  .chip {
    min-height: 28px;
    padding: 0 0.6rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--card);
    color: inherit;
    font: 14px / 1.4 var(--sans);
  }
  .chip:hover {
    border-color: var(--plum);
  }
  .chip.is-adding {
    border-style: dashed;
    background: none;
    color: var(--plum);
  }
  .report-part.is-two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
    gap: 0 2rem;
  }
  .card .effect {
    font-weight: 400;
  }
  .multiples[data-columns='5'] {
    grid-template-columns: repeat(5, max-content);
  }
  .multiples[data-columns='4'] {
    grid-template-columns: repeat(4, max-content);
  }
  .multiples[data-columns='2'] {
    grid-template-columns: repeat(2, max-content);
  }
  .multiples[data-columns='3'] {
    grid-template-columns: repeat(3, max-content);
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      border-color: Highlight;
    }
    .feature-map,
    .block .disc {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`
