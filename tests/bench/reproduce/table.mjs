/** The table that is printed, in Markdown. */

const heads = ['claim', 'published', 'ours, mean (lowest to highest)', 'command, settings', 'seeds']
const line = (cells) => `| ${cells.join(' | ')} |\n`

export const tableHead = line(heads) + line(heads.map(() => '---'))

/** The rows of one experiment; what all have in common stands in the first. */
export function rowsText({ id, settings }, rows, seeds) {
  const shared = [`\`npm run reproduce -- ${id}\`: ${settings}`, `${seeds[0]} to ${seeds.at(-1)}`]
  return rows
    .map(({ claim, published, ours }, i) => line([claim, published || '-', ours, ...(i ? ['〃', '〃'] : shared)]))
    .join('')
}
