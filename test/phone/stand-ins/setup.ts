import { configure } from '@testing-library/dom'

// Pages are tested as the mini program's; a test of the H5 side sets TARO_ENV itself before it imports.
process.env.TARO_ENV = 'weapp'

Object.assign(globalThis, {
  ZB_SERVER: 'http://127.0.0.1:9',
  IS_REACT_ACT_ENVIRONMENT: true,
  definePageConfig: (config: unknown) => config,
  defineAppConfig: (config: unknown) => config,
})

// How long a test waits says nothing of the page: machines that test are shared.
configure({ asyncUtilTimeout: 8000 })
