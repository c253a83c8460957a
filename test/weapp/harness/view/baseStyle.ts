/** how WeChat's own tags look, near enough for a picture */
export const BASE_STYLE = `
html, body { margin: 0; padding: 0 }
body { font: 16px/1.4 -apple-system, "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100% }
.wx-page-host { min-height: 100vh; position: relative }
.wx-nav { position: sticky; top: 0; z-index: 9; height: 44px; line-height: 44px; text-align: center; font-weight: 600;
  font-size: 17px; background: #fff; color: #000; border-bottom: 1px solid #eee }
.wx-nav[hidden] { display: none }
.wx-page { display: block; min-height: calc(100vh - 45px) }
.wx-tabs { position: fixed; left: 0; right: 0; bottom: 0; height: 50px; display: flex; background: #fff; border-top: 1px solid #eee }
.wx-tabs span { flex: 1; text-align: center; line-height: 50px; font-size: 12px; color: #7a7e83 }
.wx-tabs .on { color: #3cc51f }
view, cover-view, block, wx-x, scroll-view { display: block }
text { display: inline; white-space: pre-line }
.wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
.wx-button { display: block; box-sizing: border-box; padding: 0 14px; font-size: 18px; text-align: center; line-height: 2.55;
  border-radius: 5px; background: #f8f8f8; color: #000; border: 1px solid rgba(0, 0, 0, .2); cursor: pointer }
.wx-button[type=primary] { background: #07c160; color: #fff }
.wx-button[size=mini] { display: inline-block; font-size: 13px; line-height: 2.3; padding: 0 1.34em }
.wx-button[disabled] { opacity: .5 }
.wx-check { display: inline-flex; align-items: center }
.wx-check-mark { width: 22px; height: 22px; border: 1px solid #d1d1d1; border-radius: 3px; display: inline-block;
  margin-right: 5px; box-sizing: border-box; flex: none }
.wx-check-mark.radio { border-radius: 50% }
.wx-check-mark.on { background: #07c160; border-color: #07c160 }
.wx-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; position: relative }
.wx-switch::after { content: ""; position: absolute; left: 1px; top: 1px; width: 30px; height: 30px; border-radius: 50%;
  background: #fff }
.wx-switch.on { background: #07c160 }
.wx-switch.on::after { left: 21px }
#wx-toast { position: fixed; left: 50%; top: 45%; transform: translate(-50%, -50%); background: rgba(0, 0, 0, .75);
  color: #fff; padding: 12px 20px; border-radius: 6px; display: none; z-index: 9999 }
`
