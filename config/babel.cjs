// Polyfills stay out (useBuiltIns): WeChat brings its own, and the few that our browsers need stand in src/phone/lentCalls.ts.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  // Nothing here relies on the corner cases these give up; they keep the rewritten classes and `?.` short.
  assumptions: {
    noDocumentAll: true,
    objectRestNoSymbols: true,
    privateFieldsAsProperties: true,
    setPublicClassFields: true,
    setSpreadProperties: true,
  },
}
