const { projects, ...rest } = require('./jest.config.cjs')

const weapp = projects.find(({ displayName }) => displayName === 'weapp')

// What needs the built mini program: `npm test` does not build, so these run by themselves.
module.exports = {
  ...rest,
  testTimeout: 60_000,
  projects: [
    {
      ...weapp,
      displayName: 'walk',
      testMatch: ['<rootDir>/test/weapp/walk/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  ],
}
