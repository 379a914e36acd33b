import { css } from 'lit'

/** The network on a device: files, figures of a board, the budget. */
export const deviceStyles = css`
  .device-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 0.35rem 0.9rem;
    margin: 0 0 0.6rem;
  }
  .exports {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr));
    gap: 0.9rem 2.25rem;
    margin: 0.4rem 0 0.9rem;
  }
  .export h3.label {
    margin: 0;
  }
  .export h3.label::first-letter {
    text-transform: uppercase;
  }
  .export .hint {
    margin: 0.3rem 0 0;
  }
  .export-forms,
  .grounds,
  .excesses {
    margin: 0;
    padding: 0;
    list-style: none;
    font: 14px / 1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .export-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6rem 5.2rem auto;
    gap: 0 0.6rem;
    align-items: center;
    border-bottom: 1px solid var(--line);
  }
  .export-form .action {
    margin: 0 -0.3rem 0 0;
  }
  .export-size {
    font-weight: 600;
    white-space: nowrap;
  }
  .export-score {
    color: var(--soft);
  }
  .device-figures {
    margin: 0 0 0.6rem;
  }
  .device-row {
    display: grid;
    grid-template-columns: minmax(5.5rem, 9rem) minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.45rem 0;
    border-bottom: 1px solid var(--line);
    font: 14px / 1.5 var(--sans);
  }
  .device-row dt {
    color: var(--soft);
  }
  .device-row dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .device-row strong {
    font-size: 17px;
  }
  .device-row dd > span:not(.hint) {
    color: var(--soft);
  }
  .device-row .hint {
    display: block;
  }
  .device-row .bar {
    max-width: 26rem;
    margin: 0.25rem 0 0.15rem;
  }
  .grounds li {
    margin: 0.2rem 0;
  }
  .excesses {
    margin: 0 0 0.6rem;
  }
  .excesses li {
    padding-left: 0.7rem;
    border-left: 3px dashed var(--negative);
  }
  .excesses li.is-sure {
    border-left-style: solid;
    font-weight: 600;
  }
  @container (max-width: 30rem) {
    .export-form {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .device-row {
      grid-template-columns: 1fr;
    }
  }
  [data-result='budget'].is-over strong {
    color: var(--slip);
  }
`
