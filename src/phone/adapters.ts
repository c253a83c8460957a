// The browser's; the build takes adapters.weapp.ts in its place for the mini program.
export * from '@leancloud/platform-adapters-browser'
