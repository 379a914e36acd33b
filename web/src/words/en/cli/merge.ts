/** What `merge` says, in English. */

const shown = (value: string | number | undefined) => (value === undefined ? 'none' : String(value))

export const mergeEn = {
  summary: 'puts the files of shares together: what --shard of sweep and search wrote',
  about:
    'Takes the files that a sweep or a search wrote with --shard 1/10, --shard 2/10 and so on, in any order, and writes the file of the whole, the same bit for bit as without --shard; to standard output when -o is left out.',
  usage: (where: string) => `${where} FILE.json ... [options]`,
  heading: 'Files',
  seeSweep: 'What writes the shares: pruning-playground help sweep, pruning-playground help search.',
  nothing: 'name the files of the shares, such as part-*.json.',
  /** Where the whole is. */
  done: (shares: number, file: string) => `${shares} ${shares === 1 ? 'share' : 'shares'} put together in ${file}.`,
  /** Why files are not all shares of one whole. */
  faults: {
    noShard: (file: string) => `${file} must be a share, as --shard writes them; it is a whole one.`,
    otherKind: (file: string, first: string) =>
      `${file} must be of the same kind as ${first}: all of a sweep, or all of a search.`,
    otherCount: (file: string, wanted: number, got: number) =>
      `${file} must be one of ${wanted} shares as the first file is, got one of ${got}.`,
    doubled: (file: string, other: string, index: number) =>
      `${file} must be another share than ${other}: both are share ${index}.`,
    missing: (indexes: readonly number[], count: number) =>
      `of ${count} shares these must be there too: ${indexes.slice(0, 20).join(', ')}${indexes.length > 20 ? ', ...' : ''}.`,
    otherConditions: (
      file: string,
      name: string,
      wanted: string | number | undefined,
      got: string | number | undefined,
    ) => `${file} must be of the same work as the first file: ${name} must be ${shown(wanted)}, got ${shown(got)}.`,
    otherPoints: (file: string, list: string) => `${file} must have the same ${list} as the first file.`,
    unfinished: (file: string, index: number, count: number, missing: number) =>
      `${file}, share ${index} of ${count}, must be finished: ${missing} of its results are missing; --resume goes on from it.`,
    differs: (file: string, what: string) => `${file} must agree with the other files: ${what} differs.`,
  },
}
