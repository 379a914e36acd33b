/** 中文：图表数据旁的说明。 */

import type { chartValuesEn } from '../en/chart-values.js'

export const chartValuesZh: typeof chartValuesEn = {
  asTable: '看数据表',
  asCsv: '存成 CSV',
}
