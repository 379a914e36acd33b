import { css } from 'lit'

/** The card with the figure: result, counters, toolbar. */
export const cards = css`
  .card {
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--card);
  }
  .stage {
    margin: -0.25rem -0.5rem 0;
  }
  .counters {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 2.25rem;
    margin: 0.7rem 0 0.35rem;
    padding-top: 0.6rem;
    border-top: 1px solid var(--line);
  }
  .counters dd {
    margin: 0;
    font: 14px / 1.5 var(--sans);
  }
  .counters b {
    font-size: 22px;
    font-weight: 650;
  }
  .counters .small,
  .ghost {
    color: var(--soft);
  }
  .sentence {
    min-height: 3.3em;
    margin: 0 0 0.5rem;
    font-size: 15.5px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.8rem;
    margin: 0 0 0.8rem;
    padding: 0;
    list-style: none;
    font: 12px / 1.6 var(--sans);
    color: var(--soft);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0;
    margin: 0 -0.4rem;
  }
  .toolbar .action {
    padding: 0.25rem 0.4rem;
  }
  .fingerprint {
    order: 1;
    flex: 1 0 100%;
    margin: 0;
    padding: 0 0.5rem;
    font: 12px / 32px var(--sans);
    color: var(--soft);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0.15rem 1rem;
    margin: 0.5rem 0 0;
    font: 12px / 1.7 var(--sans);
  }
  .keys div {
    display: flex;
    gap: 0.75rem;
  }
  .keys dt {
    flex: none;
    min-width: 6rem;
  }
  .keys dd {
    margin: 0;
    color: var(--soft);
  }
  kbd {
    font: inherit;
    font-weight: 600;
  }
  .settings {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.5rem;
    margin: 0 0 0.3rem;
  }
  .settings .segmented {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.6rem;
    margin: 0;
  }
  .settings legend {
    float: left;
    padding: 0;
  }
  .here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 1.25rem;
    min-height: 34px;
    margin: 0.25rem 0 0.4rem;
    font: 14px / 1.4 var(--sans);
    color: var(--soft);
  }
  .here b {
    color: var(--ink);
    font-weight: 600;
  }
  .here .gap {
    flex: 1;
  }
  .is-loading .card {
    min-height: 44rem;
    display: grid;
    place-items: center;
  }
  .is-loading {
    min-height: 100vh;
  }
  .is-loading.is-alone {
    min-height: 0;
  }
  .is-network .card {
    min-height: 36rem;
  }
  @container (min-width: 44rem) {
    .fingerprint {
      order: 0;
      flex: 1;
    }
    .outcome {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 2.5rem;
      align-items: center;
      margin-top: 0.9rem;
      border-top: 1px solid var(--line);
    }
    .outcome .sentence {
      margin-block: 0.6rem;
    }
    .counters {
      border: 0;
    }
  }
  @container (min-width: 60rem) {
    .card {
      padding: 1.25rem 1.5rem 1rem;
    }
  }
  .notice[role='status'] {
    border-left-color: var(--plum);
  }
  @media print {
    .toolbar,
    .legend {
      display: none;
    }
  }
`
