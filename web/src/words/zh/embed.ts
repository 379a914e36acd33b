/** 中文：嵌入页在图的旁边说的话。 */

import type { embedEn } from '../en/embed.js'

export const embedZh: typeof embedEn = {
  wayOut: '在剪枝游乐场中打开',
  sandboxed: '这个嵌入框受沙箱限制：学习进度不会保存，没有 MNIST 数据；外面的网页允许下载时，才能保存文件。',
  unknown: (show) => `没有可显示的内容：show 只能是 lesson、network 或 lab，这里写的是“${show}”。`,
  badOrigin: (origin) => `没有连接：origin 要写成 https://example.org 这样，这里写的是“${origin}”。`,
}
