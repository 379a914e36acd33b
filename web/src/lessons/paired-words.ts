/** The rule of a difference in plain words, said wherever seeds are compared. */

import type { InEachLanguage } from '../words/words.js'

const en = {
  rule: (seeds: string, chance: string) =>
    `“±” is two standard errors of the mean. A difference counts when its mean is farther from 0 than that. With ${seeds} seeds chance alone does this in up to ${chance} of 100 cases in which there is no difference at all.`,
}

const zh: typeof en = {
  rule: (seeds, chance) =>
    `“±”是平均值的两倍标准误。差别的平均离 0 比这还远，才算有差别。只用 ${seeds} 个种子，即使其实毫无差别，100 次里也可能有多达 ${chance} 次碰巧像是有差别。`,
}

export const pairedWords: InEachLanguage<typeof en> = { en, zh }
