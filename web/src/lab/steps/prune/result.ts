import { cutResult } from '../../says/meaning.js'
import type { LabContext } from '../../shell/context.js'

export const pruneResult = ({ view, text, lang }: LabContext): string => cutResult(view, lang) || text.prune.none
