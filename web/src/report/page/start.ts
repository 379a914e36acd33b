/** Starts a report page. */

import { RunReportElement } from './element.js'

customElements.define('run-report', RunReportElement)
