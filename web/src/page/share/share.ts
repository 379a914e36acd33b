/** Opens the dialog that shares what an element shows. */

import type { Lang } from '../../state/lang.js'
import type { Shared } from './share-dialog.js'

export type { Shared } from './share-dialog.js'

export interface Sharing {
  lang: Lang
  /** What is shared; it may take a moment. */
  gather: () => Promise<Shared> | Shared
  /** Called when the dialog cannot be loaded. */
  lost: () => void
}

export function openShare(host: HTMLElement, { lang, gather, lost }: Sharing): void {
  const both = Promise.all([import('./share-dialog.js'), gather()])
  both.then(([{ openShareDialog }, shared]) => openShareDialog(host, shared, lang)).catch(lost)
}
