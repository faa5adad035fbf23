// Only improves pages that work without it: collapsing menu, error summary focus, sorting a table in place.
import { initAll } from './govuk-frontend.min.js'
import { SortableTable } from './sortable-table.js'

// GOV.UK Frontend looks for these classes; its own inline snippet is not allowed by our content security policy.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
document.querySelectorAll(`[data-module="${SortableTable.moduleName}"]`).forEach((table) => new SortableTable(table))
