import { css } from 'lit'

/** Lesson 8: settings, guess and finding. */
export const questions = css`
  .question-asked {
    margin: 0 0 0.75rem;
    font-size: 19px;
  }
  .question-settings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1.2rem;
    margin: 0 0 1rem;
  }
  .question-settings label {
    display: grid;
    gap: 0.25rem;
    min-width: 0;
  }
  .question-run {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.9rem;
    margin: 0 0 1rem;
  }
  .question-run .note {
    margin: 0;
  }
  .question-answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 2.5rem;
    margin: 0 0 0.6rem;
    font: 14px / 1.4 var(--sans);
  }
  .question-answers dt {
    color: var(--soft);
  }
  .question-answers dd {
    margin: 0;
    font-size: 19px;
    font-weight: 650;
  }
  [data-role='how'] {
    margin: 0 0 0.8rem;
  }
  [data-role='rule'] {
    margin: -0.3rem 0 1rem;
  }
  .dots-group {
    fill: var(--ink);
    font-weight: 600;
  }
  .question-more {
    margin: 0 0 0.6rem;
    font: 14px / 1.6 var(--sans);
  }
  .question-more th {
    white-space: nowrap;
  }
  .question-more .scroll {
    /* a shadow at each end where more can be scrolled to */
    background:
      linear-gradient(to right, var(--card) 40%, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--card) 40%, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to right, var(--line), transparent) left / 0.7rem 100% no-repeat scroll,
      linear-gradient(to left, var(--line), transparent) right / 0.7rem 100% no-repeat scroll;
  }
  .question-next {
    margin: 0.8rem 0 0.4rem;
  }
  .dots-title {
    margin: 0.4rem 0 0.2rem;
  }
  .seed-dot {
    fill: var(--plum);
    fill-opacity: 0.45;
    stroke: var(--plum);
  }
  .seed-mean {
    stroke: var(--ink);
    stroke-width: 2px;
  }
  @media (forced-colors: active) {
    .seed-dot {
      fill: none;
      stroke: CanvasText;
    }
    .seed-mean {
      stroke: Highlight;
    }
  }
`
