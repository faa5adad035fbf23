// Keeps what is typed into a form while it is typed, and offers it when the form is opened again: after a crash, a lost connection, another computer.
// It is sealed on the server for the person alone; nothing of it stays in the browser.
const address = '/typed'
const soon = 1000
const again = 5000

export function keepWhatIsTyped (form) {
  const status = document.createElement('p')
  status.className = 'govuk-hint iro-kept'
  status.setAttribute('role', 'status')
  form.querySelector('button[type=submit]').before(status)

  let timer
  let sending
  let sent = false
  let kept = new URLSearchParams(new FormData(form)).toString()

  const later = (wait) => {
    clearTimeout(timer)
    timer = setTimeout(keep, wait)
  }

  async function keep () {
    const words = new URLSearchParams(new FormData(form))
    const now = words.toString()
    if (now === kept || sent) return
    sending = new AbortController()
    try {
      const answer = await send(address, words, { signal: sending.signal, keepalive: now.length < 60000 })
      if (answer.ok) {
        kept = now
        say(`What you typed is kept, ${clock()}. It is not recorded yet.`)
      } else if (answer.type === 'opaqueredirect') {
        say('You have been signed out. Go on: when you send the form you are asked to sign in, and what you typed goes with it.')
      } else {
        say('What you type is not kept at the moment. It can still be sent.')
      }
    } catch {
      if (sending.signal.aborted) return
      say('There is no connection: what you type is not kept. Leave this page open; it tries again.')
      later(again)
    }
  }

  // A status is read aloud: only what is new is said.
  const say = (sentence) => { if (status.textContent !== sentence) status.textContent = sentence }

  form.addEventListener('input', () => later(soon))
  form.addEventListener('change', () => later(soon))
  addEventListener('online', () => later(0))
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keep() })
  // The page is hidden on its way to the next one: what was sent must not be kept after it was taken. Who comes back by the browser types on.
  addEventListener('pageshow', () => { sent = false })
  form.addEventListener('submit', () => {
    sent = true
    clearTimeout(timer)
    sending?.abort()
  })

  // A form that is shown again with what is wrong holds what was typed already.
  if (!document.querySelector('.govuk-error-summary')) offer(form, () => { kept = '' })
}

async function offer (form, changed) {
  const answer = await fetch(`${address}?on=${encodeURIComponent(location.pathname)}`, { redirect: 'manual' }).catch(() => null)
  if (answer?.status !== 200) return
  const draft = await answer.json()
  const offered = document.createElement('div')
  offered.className = 'govuk-inset-text iro-offered'
  offered.innerHTML = `<p class="govuk-body"></p><div class="govuk-button-group">
    <button type="button" class="govuk-button govuk-button--secondary">Go on with it</button>
    <button type="button" class="govuk-button govuk-button--secondary">Throw it away</button></div>`
  offered.querySelector('p').textContent = `You typed something here on ${draft.at} and did not send it.`
  const [goOn, throwAway] = offered.querySelectorAll('button')
  goOn.addEventListener('click', () => {
    fill(form, draft.fields)
    offered.remove()
    changed()
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus()
  })
  throwAway.addEventListener('click', async () => {
    await send(`${address}?handler=Forget`, new URLSearchParams(new FormData(form)), {})
    offered.remove()
  })
  form.before(offered)
}

function send (to, words, how) {
  words.set('typed:on', location.pathname)
  return fetch(to, { method: 'POST', body: words, redirect: 'manual', ...how })
}

function fill (form, fields) {
  const typed = new Map()
  for (const { name, value } of fields) typed.set(name, [...(typed.get(name) ?? []), value])
  for (const field of form.elements) {
    // A hidden field that is marked says which version the words were typed over.
    if (!field.name || (field.type === 'hidden' && !('keep' in field.dataset)) || field.type === 'submit') continue
    const values = typed.get(field.name) ?? []
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value)
    else field.value = values.shift() ?? ''
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

const clock = () => new Date().toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })
