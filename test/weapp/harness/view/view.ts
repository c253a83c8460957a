import type { Manifest, ViewCommands } from '../messages'
import { BASE_STYLE } from './baseStyle'
import { state } from './bridge'
import { defineBuiltIns } from './builtIn'
import './builtins/choices'
import './builtins/forms'
import './builtins/pictures'
import './builtins/scrolling'
import './builtins/textFields'
import { change, input, trigger } from './drive'
import { find, findOne, pageText } from './find'
import { startBackend, trigger as triggerEvent } from './glassEasel'
import { measure } from './measure'
import { createPage, destroyPage, hostOf, rootOf, setData, setTitle, showPage } from './pages'
import { paint } from './paint'
import { componentById } from './templates'

function init(manifest: Manifest): void {
  state.manifest = manifest
  startBackend()
  defineBuiltIns()
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = BASE_STYLE + (manifest.css.app ?? '')
}

function toast(text: string): void {
  const box = document.getElementById('wx-toast') ?? document.body.appendChild(document.createElement('div'))
  box.id = 'wx-toast'
  box.textContent = text
  box.style.display = text ? 'block' : 'none'
}

const commands: ViewCommands = {
  init,
  createPage,
  showPage,
  destroyPage,
  setData,
  setTitle,
  toast,
  paint,
  measure,
  trigger,
  input,
  change,
  triggerEvent(compId, name, detail, options) {
    const component = componentById(compId)
    if (component) triggerEvent(component, name, detail, options.bubbles === true)
  },
  text: pageText,
  html: () => rootOf()?.innerHTML ?? '',
  title: () => hostOf()?.querySelector('.wx-nav')?.textContent ?? '',
  toastText: () => document.getElementById('wx-toast')?.textContent ?? '',
  count: (sel) => find(sel).length,
  attribute: (sel, name, index) => findOne(sel, index).getAttribute(name),
}

window.weappView = commands
