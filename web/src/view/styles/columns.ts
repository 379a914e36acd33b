import { css } from 'lit'

/** The columns of a table of one's own, and who is tested. */
export const columnStyles = css`
  .columns {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .column-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  .column-head .about {
    margin: 0;
  }
  .own .column-box {
    max-height: 60vh;
    margin-bottom: 0.9rem;
  }
  .column-words {
    flex: 1 1 16rem;
    margin-bottom: 0.75rem;
  }
  .column-head .value-field {
    margin-bottom: 0.75rem;
  }
  .columns > .hint {
    margin: 0 0 0.5rem;
  }
  .column-box {
    max-height: max(16rem, calc(100vh - 26rem));
    overflow: auto;
    border-block: 1px solid var(--line);
    border-radius: 0;
  }
  .column-table thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--card);
  }
  .column-table :is(th, td) {
    vertical-align: top;
  }
  .column-table tbody th {
    min-width: 5.5rem;
    max-width: 14rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .column-table td:nth-child(2) {
    width: 8rem;
  }
  .column-table select {
    width: 100%;
    min-width: 6.5rem;
  }
  .column-table .is-left-out :is(th, .column-kind, .value-bars) {
    color: var(--soft);
    font-weight: 400;
  }
  .column-kind,
  .column-note {
    display: block;
  }
  .column-note {
    color: var(--soft);
    font-size: 12px;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .column-note.is-found {
    color: var(--plum);
  }
  .column-table :is(th, td):last-child {
    text-align: right;
  }
  .value-bars {
    display: grid;
    grid-template-columns: minmax(2rem, auto) minmax(3rem, 8rem) auto;
    gap: 0 0.5rem;
    align-items: center;
    justify-content: start;
    font-size: 12px;
  }
  .column-tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.5rem 0.75rem;
    align-items: end;
    margin-bottom: 0.6rem;
  }
  .column-tools .hint {
    margin: 0 0 0.4rem;
  }
  .window-choice,
  .people-choice {
    min-width: 0;
    margin: 0 0 0.75rem;
    padding: 0;
    border: 0;
  }
  .window-choice .choice,
  .people-choice .choice {
    display: flex;
    font: 14px / 1.4 var(--sans);
  }
  .window-choice .hint {
    margin: 0;
  }
  .people-choice {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr));
    max-height: 12rem;
    overflow: auto;
  }
  .people-choice legend {
    padding: 0;
  }
  .split-body > .value-field {
    margin-bottom: 0.6rem;
  }
  .test-file {
    margin-top: 0.75rem;
    padding: 0.6rem 0.75rem;
    border: 1px dashed var(--line);
    border-radius: 8px;
  }
  .test-file .offer {
    margin: 0;
  }
`
