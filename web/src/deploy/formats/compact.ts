/** The network with few bits a weight, for this page and command: deep compression. */

import type { ExportFormat } from './format.js'

export const compact: ExportFormat = {
  id: 'compact',
  name: { zh: '压缩文件', en: 'compact file' },
  needs: {
    zh: '本网页和命令：凡是能用模型文件的地方，都可以直接用它',
    en: 'this page and command, which take it wherever they take a model file',
  },
  forms: ['float32'],
  isCompressed: true,
  files: ({ deployment, name }) => {
    if (!deployment.compression) deployment.compress()
    return [{ name: `${name}.ppcm`, content: Uint8Array.from(deployment.compactFile()) }]
  },
}
