/** A dialog of the phone itself, above the mini-program: plain DOM that a person or a test can press. */
export interface Dialog<T> {
  readonly box: HTMLElement
  button(text: string, onPress: () => void, kind?: 'confirm' | 'cancel'): void
  close(answer: T): void
}

const layer = (): HTMLElement => document.getElementById('phone-layer') ?? document.body

/** Opens a dialog; the promise is fulfilled by `close`. */
export function openDialog<T>(title: string, build: (dialog: Dialog<T>) => void): Promise<T> {
  return new Promise((resolve) => {
    const scrim = document.createElement('div')
    scrim.className = 'phone-scrim'
    const box = document.createElement('div')
    box.className = 'phone-dialog'
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    if (title !== '') {
      box.setAttribute('aria-label', title)
      box.append(paragraph('phone-dialog-title', title))
    }
    scrim.append(box)
    const dialog: Dialog<T> = {
      box,
      button(text, onPress, kind) {
        const button = document.createElement('button')
        button.type = 'button'
        button.textContent = text
        button.className = `phone-button ${kind ?? ''}`
        button.addEventListener('click', onPress)
        box.append(button)
      },
      close(answer) {
        scrim.remove()
        resolve(answer)
      },
    }
    build(dialog)
    layer().append(scrim)
  })
}

export function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return element
}

/** Shows a short text over the page that disappears by itself; `hideToast` removes it at once. */
export function drawToast(text: string, durationMs: number): void {
  hideToast()
  const toast = paragraph('phone-toast', text)
  toast.setAttribute('role', 'status')
  layer().append(toast)
  setTimeout(() => toast.remove(), durationMs)
}

export function hideToast(): void {
  for (const toast of document.querySelectorAll('.phone-toast')) toast.remove()
}
