import { css } from 'lit'

/** Lesson 5: the two ways side by side, and their masks. */
export const practiceStyles = css`
  .ways {
    margin-bottom: 1rem;
  }
  .ways.is-wide {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .way {
    margin: 0 0 1rem;
  }
  .way p {
    margin: 0 0 0.4rem;
    font: 14px / 1.5 var(--sans);
  }
  .way .hint {
    font-size: 12px;
  }
  .way .action {
    margin-bottom: 0.3rem;
  }
  .masks p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.7rem;
  }
`
