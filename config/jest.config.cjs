const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
// A .ts goes before the .mjs of the same name, which only starts it.
const moduleFileExtensions = ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node']
const node = (name, ...folders) => ({
  moduleFileExtensions,
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  transform,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
})

module.exports = {
  rootDir,
  testTimeout: 30_000,
  maxWorkers: 2,
  projects: [
    node('house', 'house', 'contract', 'sizes'),
    {
      ...node('cloud', 'cloud'),
      testEnvironment: '<rootDir>/test/cloud/setup/environment.ts',
      // The zip stream comes as ES modules only.
      transformIgnorePatterns: [
        '/node_modules/(?!.*\\b(archiver|zip-stream|compress-commons|crc32-stream|is-stream)/)',
      ],
      globalSetup: '<rootDir>/test/cloud/setup/boot.ts',
      globalTeardown: '<rootDir>/test/cloud/setup/stop.ts',
    },
    { ...node('weapp', 'weapp'), testPathIgnorePatterns: ['/node_modules/', '/test/weapp/walk/'] },
    {
      displayName: 'phone',
      rootDir,
      testEnvironment: 'jsdom',
      transform,
      // The charts come as ES modules only.
      transformIgnorePatterns: ['/node_modules/(?!(echarts|zrender)/)'],
      testMatch: ['<rootDir>/test/phone/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/test/phone/stand-ins/setup.ts'],
      moduleNameMapper: {
        '\\.(s?css|svg|png|jpe?g)$': '<rootDir>/test/phone/stand-ins/empty.ts',
        '^@tarojs/components$': '<rootDir>/test/phone/stand-ins/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/phone/stand-ins/taro.ts',
      },
    },
  ],
}
