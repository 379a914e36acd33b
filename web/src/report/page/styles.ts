import { css } from 'lit'

/** The page of a report: headings beside their figures on a wide screen, over them on a narrow one and on paper. */
export const reportPageStyles = css`
  :host {
    min-height: 100vh;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    padding: 0.6rem clamp(1rem, 3vw, 3rem);
    border-bottom: 1px solid var(--line);
    font: 14px / 1.5 var(--sans);
  }
  .top .brand {
    color: var(--plum);
    font-weight: 700;
  }
  .preferences,
  .preferences [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  .preferences [role='group'] {
    gap: 0;
  }
  .preferences button,
  .save {
    min-height: 32px;
    padding: 0.2rem 0.4rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .preferences button:hover,
  .save:hover {
    background: var(--plum-soft);
  }
  .preferences button[aria-pressed='true'] {
    color: var(--plum);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 6px;
  }
  :is(button, summary, .chart, .scroll):focus-visible {
    outline: 2px solid var(--plum);
    outline-offset: 2px;
  }
  main {
    max-width: 60rem;
    margin: 0 auto;
    padding: clamp(1.5rem, 4vw, 3.5rem) 1rem 2rem;
  }
  .opening {
    margin: 0 0 2.5rem;
  }
  .opening .kicker {
    margin: 0 0 0.25rem;
  }
  .opening h1 {
    font-size: clamp(30px, 5vw, 44px);
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .opening .lead {
    max-width: 40rem;
    margin: 0 0 1.5rem;
    font-size: 20px;
    line-height: 1.55;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 0 2.5rem;
    margin: 0;
    padding: 0.75rem 0;
    border-block: 1px solid var(--line);
    font: 14px / 1.5 var(--sans);
  }
  .facts div {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: 0.75rem;
    padding: 0.2rem 0;
  }
  .facts dt {
    color: var(--soft);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .report-counters {
    margin: 1.5rem 0 0;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 2rem;
    margin: 0;
    padding: 1.5rem 0;
    border-top: 1px solid var(--line);
  }
  .opening + section {
    border-top: 0;
    padding-top: 0;
  }
  section h2 {
    margin: 0;
    font-size: 20px;
  }
  .body {
    min-width: 0;
  }
  .two-charts {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 24px;
  }
  .body h3.label {
    margin: 1.25rem 0 0.2rem;
  }
  .body > :first-child,
  .body > h3.label:first-child {
    margin-top: 0;
  }
  .about {
    font: 14px / 1.6 var(--sans);
  }
  .more summary {
    width: fit-content;
    min-height: 24px;
    color: var(--plum);
    font: 600 14px / 24px var(--sans);
    cursor: pointer;
  }
  .more .scroll {
    max-height: 24rem;
    overflow: auto;
  }
  code {
    font: 12px / 1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  }
  .seeds thead th {
    white-space: nowrap;
  }
  .spreads :is(td, th) {
    padding-inline: 0.3rem;
  }
  .facts.settings {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    padding: 0;
    border: 0;
  }
  .settings div {
    grid-template-columns: minmax(0, 1fr) auto;
    border-bottom: 1px solid var(--line);
  }
  .settings dd {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    padding: 1rem 0;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font: 14px / 1.6 var(--sans);
  }
  .end p {
    margin: 0;
  }
  .save {
    margin: -0.3rem -0.4rem;
    color: var(--plum);
  }
  @container (min-width: 60rem) {
    section {
      grid-template-columns: 11rem minmax(0, 1fr);
    }
    .opening + section {
      padding-top: 1.5rem;
      border-top: 1px solid var(--line);
    }
  }
  @media print {
    :host {
      background: none;
    }
    .preferences,
    .save,
    .more,
    .reading {
      display: none;
    }
    main {
      max-width: none;
      padding: 0;
    }
    .top {
      padding: 0 0 0.4rem;
    }
    section {
      grid-template-columns: minmax(0, 1fr);
      padding: 1rem 0;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    :is(.chart, tr, .facts div, .report-counter) {
      break-inside: avoid;
    }
    .two-charts {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .chart {
      width: auto;
    }
    .chart svg {
      max-width: 100%;
      height: auto;
    }
    .scroll {
      overflow: visible;
    }
    .end {
      padding: 0.5rem 0 0;
    }
  }
`
