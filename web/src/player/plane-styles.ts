import { css } from 'lit'

/** Lessons 2 and 3: the flow chart, pictures, what has just happened. */
export const planeLessons = css`
  .lesson-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3rem 1.2rem;
    margin-bottom: 0.7rem;
  }
  .lesson-figure .settings {
    gap: 0.4rem 1rem;
    margin: 0;
  }
  .lesson-goal {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.7rem;
    margin: 0;
    font: 14px / 1.4 var(--sans);
  }
  .lesson-goal > :nth-child(3) {
    grid-column: 2;
  }
  .lesson-goal .good {
    grid-area: 2 / 1;
  }
  .lesson-figure .value-field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.5rem;
  }
  .lesson-figure .value {
    width: 4rem;
    min-height: 34px;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
  }
  .flow {
    display: grid;
    gap: 1.1rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font: 14px / 1.35 var(--sans);
  }
  .flow-box {
    position: relative;
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    align-items: center;
    gap: 0.6rem;
  }
  .flow-box:not(:last-child)::after {
    content: '↓';
    position: absolute;
    left: 3.1rem;
    bottom: -1.1rem;
    font: 14px / 1.1rem var(--sans);
    color: var(--soft);
  }
  .flow-box button {
    min-height: 36px;
    width: 100%;
    padding: 0.25rem 0.3rem;
    border: 1.5px solid var(--plum);
    border-radius: 8px;
    background: var(--card);
    color: var(--plum);
    font-weight: 600;
  }
  .flow-box button:hover:not([aria-disabled='true']) {
    background: var(--plum-soft);
  }
  .flow-box.is-next button {
    background: var(--plum);
    color: var(--on-plum);
  }
  .flow-box.is-next button:hover {
    background: color-mix(in srgb, var(--plum) 85%, var(--ink));
  }
  .flow-box.is-working button {
    background: var(--plum-soft);
  }
  .flow-box button[aria-disabled='true'] {
    border-color: var(--line);
    color: var(--soft);
    cursor: default;
  }
  .flow-said {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
  }
  .flow-result {
    font-weight: 600;
    text-wrap: balance;
  }
  .rounds .numbers tbody td:nth-child(2) {
    text-align: left;
    white-space: normal;
  }
  .flow-result:lang(zh),
  .rounds th:lang(zh) {
    word-break: keep-all;
  }
  .flow-why {
    color: var(--soft);
  }
  .flow-number {
    display: inline-block;
    min-width: 1.1em;
    font-weight: 400;
  }
  .flow-back {
    display: flex;
    align-items: center;
    min-height: 34px;
    margin: 0.4rem 0 0.5rem;
    font: 14px / 1.4 var(--sans);
    color: var(--soft);
  }
  .flow-back .action {
    font-weight: 600;
  }
  .flow-back::before {
    content: '↑';
    margin-right: 0.4rem;
  }
  .strategy {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.3rem 1.25rem;
    min-width: 0;
    margin: 0 0 0.4rem;
    padding: 0.4rem 0.8rem 0.3rem;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .strategy:disabled :is(.segments, .slider) {
    opacity: 0.5;
  }
  .strategy .segmented {
    margin: 0;
  }
  .strategy legend {
    padding-bottom: 0.15rem;
  }
  .strategy .amount {
    flex: 1 1 9.5rem;
    font: 14px / 1.4 var(--sans);
  }
  .strategy .slider {
    margin: 0;
  }
  .strategy .note {
    flex: 1 0 100%;
    min-height: 2.8em;
    margin: 0;
    line-height: 1.4;
  }
  .happened {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    min-height: 4.35em;
    font-size: 15.5px;
  }
  .happened:not(:has(.action)) {
    min-height: 2.9em;
  }
  .happened .sentence {
    flex: 1 1 20rem;
    min-height: 0;
    margin: 0;
    line-height: 1.45;
  }
  .happened .action {
    margin: 0 -0.6rem;
  }
  .pictures-in-plane {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  .pictures-in-plane.is-waiting {
    min-height: 338px;
  }
  .pictures-in-plane {
    align-items: start;
  }
  .network-and-curve {
    min-width: 0;
  }
  .layers:has(.is-going) .stroke:not(.is-going) {
    opacity: 0.3;
  }
  .layers .stroke.is-going,
  .link-mark .stroke.is-going {
    stroke: var(--ink);
    stroke-width: 1.25px;
    stroke-opacity: 1;
    stroke-dasharray: 4 3;
  }
  .link-mark {
    display: inline;
    vertical-align: 2px;
  }
  .under-pictures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0.2rem 0 0.4rem;
  }
  .under-pictures .reading {
    flex: 1 0 100%;
  }
  .tables-of-figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }
  .tables-of-figure > * {
    min-width: 0;
  }
  .tables-of-figure > [open] {
    flex: 1 0 100%;
  }
  .under-pictures p {
    margin: 0;
  }
  .curve-part .segmented {
    margin: 0;
  }
  .curve-part legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .curve-part .segments span {
    padding-block: 0.15rem;
    font-size: 12px;
  }
  @container (min-width: 44rem) {
    .flow {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 1.4rem;
    }
    .flow-box {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      align-items: start;
      gap: 0.3rem;
    }
    .flow-box:not(:last-child)::after {
      content: '→';
      left: auto;
      right: -1.4rem;
      top: 0;
      bottom: auto;
      width: 1.4rem;
      text-align: center;
      line-height: 36px;
    }
    .flow-said {
      display: grid;
      align-content: start;
      min-height: 2.7em;
      text-align: center;
    }
    .flow-back {
      position: relative;
      display: grid;
      place-items: center;
      min-height: 0;
      height: 12px;
      margin: 0 calc((100% - 5.6rem) / 10) 1.1rem calc((100% - 5.6rem) * 0.3 + 1.4rem);
      border: solid var(--line);
      border-width: 0 1.5px 1.5px;
      border-radius: 0 0 8px 8px;
    }
    .flow-back > * {
      position: absolute;
      bottom: -13px;
      min-height: 24px;
      padding: 0 0.6rem;
      background: var(--card);
      line-height: 24px;
    }
    .flow-back::before {
      position: absolute;
      margin: 0;
      left: -0.36em;
      top: -0.55em;
      line-height: 1;
      background: var(--card);
    }
    .flow.is-four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .is-four .flow-said {
      min-height: 1.5em;
    }
  }
`
