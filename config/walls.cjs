/** The walls of the house: who may import whom. The numbers are those of docs/decisions/001-house.md. */
const rooms = [
  'people',
  'study',
  'xuexi',
  'rectification',
  'evidence',
  'progress',
  'weekly',
  'messages',
  'privacy',
  'bulletin',
  'pack',
]
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    wall(
      '1-contract',
      'The contract stands on itself, the schema library and the date library.',
      { path: '^cloud/contract' },
      { pathNot: '^(cloud/contract|node_modules/(@sinclair/typebox|dayjs))' },
    ),
    wall(
      '2-phone-shapes',
      'Shapes come to the phone as types only, so the schema library stays off it.',
      { path: '^src' },
      {
        path: '^cloud/contract/(?!(access|errors|words|ledgerWords|sheetWords|bulletinWords|calendar|marking|queued)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    wall(
      '2-phone-cloud',
      'The phone knows of the cloud nothing but the contract.',
      { path: '^src' },
      {
        path: '^cloud/(?!contract/)',
      },
    ),
    wall('3-cloud-phone', 'The cloud never knows the phone.', { path: '^cloud' }, { path: '^src' }),
    ...rooms.map((room) =>
      wall(
        `4-room-${room}`,
        'Rooms meet in SQL or in the contract.',
        { path: `^cloud/rooms/${room}/` },
        {
          path: `^cloud/rooms/(?!${room}/)`,
        },
      ),
    ),
    wall('5-kernel', 'The kernel knows no room.', { path: '^cloud/kernel' }, { path: '^cloud/(rooms|seed|jobs|main)' }),
    wall(
      '6-rules',
      'A decision is pure: the contract is all it needs.',
      { path: '^cloud/rooms/[^/]+/\\w*[rR]ules\\.ts$' },
      {
        pathNot: '^cloud/contract|^cloud/rooms/[^/]+/\\w*[rR]ules\\.ts$',
      },
    ),
    wall(
      '7-database',
      'Only a store asks the database; others hand the transaction on.',
      { path: '^cloud/rooms', pathNot: '[sS]tore\\.ts$' },
      { path: '^cloud/kernel/database', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      '8-function-function',
      'A cloud function never imports a cloud function.',
      { path: '^cloud/rooms/' },
      {
        path: '^cloud/rooms/[^/]+/(list|show|find|count|open|close|check|mark|submit|accept|return|import|make|join|add|set|assign)\\w+(?<!Store|Rules)\\.ts$',
      },
    ),
    ...rooms.map((room) =>
      wall(
        `9-pages-${room}`,
        'Pages of one room never import those of another.',
        { path: `^src/pages/${room}/` },
        {
          path: `^src/pages/(?!${room}/)`,
        },
      ),
    ),
    wall('10-parts', 'Parts and phone know no page.', { path: '^src/(parts|phone)' }, { path: '^src/pages' }),
    wall(
      '11-devices',
      'Only src/phone touches the SDK and the device.',
      { path: '^src/(pages|parts)' },
      {
        path: '^node_modules/(leancloud-storage|@leancloud)',
      },
    ),
    wall('12-test', 'Nothing that ships knows a test.', { path: '^(src|cloud)' }, { path: '^test' }),
    wall(
      '13-circle',
      'No circles.',
      { pathNot: '^node_modules' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
