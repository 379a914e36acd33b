import { css } from 'lit'

/** The search for small networks: its fields, its front, its table. */
export const searchStyles = css`
  .fields.is-lists {
    grid-template-columns: 1fr;
  }
  .search-boxes {
    margin: 0.3rem 0 0.5rem;
    padding: 0;
    border: 0;
  }
  .search-says {
    margin: 0.7rem 0 0.3rem;
  }
  .search-says p {
    margin: 0 0 0.2rem;
    font: 14px / 1.5 var(--sans);
  }
  .search-plan {
    max-width: 40rem;
  }
  .search-plan table {
    width: auto;
    min-width: 22rem;
  }
  .line.is-whole,
  .line.is-cloud {
    stroke: none;
  }
  .line-dot.is-whole {
    fill: var(--ink);
  }
  .line-dot.is-cloud {
    fill: var(--cut-mark);
  }
  .chart .line-label.is-cloud {
    fill: var(--soft);
  }
  .terminal {
    margin: 0.2rem 0 0.4rem;
    padding: 0.4rem 0.5rem;
    border: 1px solid var(--line);
    overflow-x: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 12px;
  }
  .front-table :is(th, td) {
    white-space: nowrap;
  }
  .front-table .network {
    display: inline-block;
    min-width: 9rem;
    max-width: 15rem;
    white-space: normal;
    overflow-wrap: anywhere;
    font-size: 12px;
  }
  .report .front-table td:nth-child(-n + 5),
  .report table.front-table thead :is(th, td):nth-child(-n + 5) {
    text-align: left;
  }
  .file-button.is-off {
    opacity: 0.45;
  }
`
