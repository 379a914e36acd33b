import { css } from 'lit'

/** The network figure and its legend: the same marks mean the same wherever they stand. */
export const figure = css`
  .network {
    display: block;
    max-width: 100%;
    margin: 0 auto;
    overflow: visible;
    font: 14px var(--sans);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .network text {
    text-anchor: middle;
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--card);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .texts {
    pointer-events: none;
  }
  .is-narrow .value {
    font-size: 13px;
  }
  .unit .value {
    stroke: none;
  }
  .at-end.name {
    text-anchor: end;
  }
  .at-start.name {
    text-anchor: start;
  }
  .network .name,
  .network .score,
  .network .ghost {
    fill: var(--soft);
  }
  .network .score,
  .network .ghost {
    font-size: 12px;
  }
  .network .weight {
    font-weight: 600;
  }
  .reach {
    stroke: transparent;
    stroke-width: 24px;
    pointer-events: stroke;
  }
  .stroke {
    stroke: var(--positive);
    fill: none;
    transition: stroke-width 200ms;
  }
  .negative .stroke,
  .stroke.negative {
    stroke: var(--negative);
  }
  .is-cut .stroke,
  .cut-line {
    stroke: var(--cut);
    stroke-dasharray: 3 6;
    stroke-linecap: round;
  }
  .cut-line {
    stroke-width: 1.5px;
  }
  .stroke.thick {
    stroke-width: 5px;
  }
  .legend .stroke.positive:not(.thick),
  .legend .stroke.negative {
    stroke-width: 3px;
  }
  .halo {
    stroke: transparent;
    stroke-width: 15px;
    stroke-linecap: round;
    opacity: 0.9;
  }
  .edge {
    cursor: pointer;
    outline: none;
  }
  .edge:not(.label):hover .halo {
    stroke: var(--plum-soft);
  }
  .edge:focus-visible .halo {
    stroke: var(--plum);
    opacity: 0.35;
  }
  .ground {
    fill: var(--card);
  }
  .bead {
    fill: var(--positive);
  }
  .negative .bead {
    fill: var(--negative);
  }
  .is-cut .bead {
    fill: var(--card);
    stroke: var(--cut-mark);
    stroke-dasharray: 2 2;
  }
  .ring {
    fill: none;
    stroke: var(--plum);
    stroke-width: 1.25px;
  }
  .label .ring.is-inside {
    stroke: var(--card);
  }
  .is-cut .weight {
    fill: var(--soft);
    font-weight: 400;
  }
  .is-focus .weight {
    fill: var(--plum);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .disc {
    fill: var(--card);
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .hidden .disc {
    fill: var(--plum-soft);
    stroke: var(--plum);
  }
  .unit [role] {
    outline: none;
  }
  .unit.hidden {
    cursor: pointer;
  }
  .unit.input {
    cursor: ew-resize;
  }
  .unit.is-cut .disc {
    fill: var(--card);
    stroke: var(--cut-mark);
    stroke-dasharray: 3 5;
  }
  .unit.is-cut .value {
    fill: var(--soft);
  }
  .unit :focus-visible .disc {
    stroke: var(--plum);
    stroke-width: 4px;
  }
  .unit:hover .disc {
    stroke-width: 2.5px;
  }
  .share {
    fill: none;
    stroke: var(--plum);
    stroke-width: 4px;
    stroke-linecap: butt;
  }
  .share.negative {
    stroke: var(--negative);
  }
  .legend-mark {
    flex: none;
    overflow: visible;
  }
  @media (prefers-reduced-motion: reduce) {
    .stroke {
      transition: none;
    }
  }
  .hue-signs {
    display: none;
  }
  @media (forced-colors: active) {
    .hue-names {
      display: none;
    }
    .hue-signs {
      display: inline;
    }
    .network {
      forced-color-adjust: none;
    }
    .network text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .stroke,
    .legend .stroke {
      stroke: CanvasText;
    }
    .negative .stroke,
    .stroke.negative {
      stroke: LinkText;
    }
    .is-cut .stroke,
    .cut-line {
      stroke: GrayText;
    }
    .bead {
      fill: CanvasText;
    }
    .negative .bead {
      fill: LinkText;
    }
    .ground,
    .disc,
    .hidden .disc,
    .is-cut .bead {
      fill: Canvas;
    }
    .disc,
    .hidden .disc,
    .is-cut .bead {
      stroke: CanvasText;
    }
    .ring,
    .share {
      stroke: Highlight;
    }
    .edge:focus-visible .halo,
    .unit :focus-visible .disc {
      stroke: Highlight;
    }
  }
`
