/** The tables that are printed, in Markdown, as the README has them. */

const line = (cells) => `| ${cells.map((cell) => cell || '-').join(' | ')} |\n`

/** `1 to 5` for neighbours, else each by itself. */
export function seedsText(seeds) {
  const isRun = seeds.length > 2 && seeds.every((seed, i) => seed === seeds[0] + i)
  return isRun ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(', ')
}

/**
 * @param {{ id: string, settings: string, heads: string[] }} experiment
 * @param {string[][]} rows  as many cells as heads; an empty one is a dash
 * @param {number[]} seeds  of every row, shown in each
 */
export function tableText({ id, settings, heads }, rows, seeds) {
  const cells = rows.map((row) => line([...row, seedsText(seeds)])).join('')
  return `\`npm run reproduce -- ${id}\`: ${settings}\n\n${line([...heads, 'seeds'])}${line([...heads, ''].map(() => '---'))}${cells}\n`
}
