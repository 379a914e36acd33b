/** What is said beside the numbers of a chart, in English. */
export const chartValuesEn = {
  asTable: 'Show as table',
  asCsv: 'Save as CSV',
}
