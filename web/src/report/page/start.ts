/** Starts a report page. All it may say is in the page: the words of both languages are there at once. */

import { langs } from '../../state/lang.js'
import { labWords } from '../../words/lab/lab.js'
import { RunReportElement } from './element.js'

const start = () => customElements.define('run-report', RunReportElement)
void Promise.all(langs.map((lang) => labWords.load(lang))).then(start)
