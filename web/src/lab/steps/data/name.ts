/** What the data that is in use is called. */

import type { LabContext } from '../../shell/context.js'

/** The name of a data set in the language of the page. */
export function dataName({
  state,
  catalogue,
  lang,
  text,
  own,
}: Pick<LabContext, 'state' | 'catalogue' | 'lang' | 'text' | 'own'>) {
  const source = catalogue.dataSources.find(({ id }) => id === state.data)
  return source?.name[lang] ?? own?.name ?? text.own.name
}
