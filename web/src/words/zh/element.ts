/** What an element says before it is loaded, in Chinese. */

import type { elementEn } from '../en/element.js'

export const elementZh: typeof elementEn = {
  start: '开始',
  again: '再试一次',
  failed: (reason) => `这一部分没能载入：${reason}`,
}
