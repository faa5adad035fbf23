// Only improves pages that work without it: collapsing menu, error summary focus, sorting a table in place, selecting all, keeping what is typed, pictures of tables.
import { initAll } from './govuk-frontend.min.js'
import { MultiSelect } from './multi-select.js'
import { SortableTable } from './sortable-table.js'
import { keepWhatIsTyped } from './keep.js'

// GOV.UK Frontend looks for these classes; its own inline snippet is not allowed by our content security policy.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
for (const component of [MultiSelect, SortableTable]) {
  document.querySelectorAll(`[data-module="${component.moduleName}"]`).forEach((table) => new component(table))
}
document.querySelectorAll('form[data-keep]').forEach(keepWhatIsTyped)

// What draws is large, and most pages have no picture.
const pictures = document.querySelectorAll('[data-picture]')
if (pictures.length > 0) import('./picture.js').then(({ drawPicture }) => pictures.forEach(drawPicture))
