import { css } from 'lit'

/** Colours and type. `light-dark()` follows `color-scheme`, which the theme sets. A page may set any `--pp-*`. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    direction: ltr;
    --paper: var(--pp-paper, light-dark(#fbfaf7, #17141a));
    --card: var(--pp-card, light-dark(#ffffff, #201c24));
    --ink: var(--pp-ink, light-dark(#1f1b24, #ece8ee));
    --soft: var(--pp-soft, light-dark(#6c6572, #a39bab));
    --line: var(--pp-line, light-dark(#dcd6df, #3a343f));
    --plum: var(--pp-plum, light-dark(#6b2d6b, #d6a3d6));
    --plum-soft: var(--pp-plum-soft, light-dark(#efe3ef, #3a2a3c));
    --on-plum: light-dark(#ffffff, #241926);
    --positive: var(--pp-positive, light-dark(#5e4fa2, #a79be8));
    --negative: var(--pp-negative, light-dark(#c4621a, #f0a060));
    --slip: light-dark(#a34d0f, #f0a060);
    --cut: var(--pp-cut, light-dark(#b9b2bd, #6a6270));
    --cut-mark: light-dark(#8d8593, #857c8c);
    --serif: ui-serif, 'Iowan Old Style', Georgia, 'Source Serif 4', 'Noto Serif', serif;
    --sans: system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif;
    --math: 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', math, var(--serif);
  }
  :host([data-lang='zh']) {
    --serif: 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', ui-serif, Georgia, serif;
    --sans: 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', system-ui, sans-serif;
  }
  :host([data-theme='light']) {
    color-scheme: light;
  }
  :host([data-theme='dark']) {
    color-scheme: dark;
  }
  @media print {
    :host,
    :host([data-theme]) {
      color-scheme: light;
    }
  }
`
