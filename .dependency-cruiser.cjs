// The import rules of ARCHITECTURE.md, one rule each. test/architecture/import-rules.spec.ts plants a violation of
// every rule and checks that it is found, so a pattern that stops matching is noticed.

const SPEC = '\\.spec\\.ts$';
/** Folders beside the code that only specs use: fakes, generators, suites. */
const TESTING = '/(conformance|testing)/';
/** A package as it is resolved, whether or not npm has hoisted it. */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const SLICE = '^apps/controller/src/([^/]+)/';
/** platform/ is plumbing, not a slice: its files are imported by name, but for those of folders with an index.ts. */
const BEHIND_A_DOOR = '^apps/controller/src/((?!platform/)[^/]+|platform/database)/';
/** Folders of libs/drivers that are no router system. */
const SHARED_BY_DRIVERS = 'transport|conformance|testing';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports ipaddr.js and itself, nothing else: no node, no framework, no other library of ours.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: [SPEC, TESTING] },
      to: { pathNot: ['^libs/domain/', npm('ipaddr\\.js')] },
    },
    {
      name: 'runtime-has-no-business',
      comment: 'What both apps share below the business may not know the business.',
      severity: 'error',
      from: { path: '^libs/runtime/' },
      to: { path: '^(libs/(?!runtime/)|apps/)' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'library-through-its-index',
      comment: "From outside, a library is '#name': its index.ts.",
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps|scripts)/', pathNot: [SPEC, TESTING] },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/index\\.ts$', '^$1/'] },
    },
    {
      name: 'controller-never-imports-drivers',
      severity: 'error',
      from: { path: '^apps/controller/' },
      to: { path: '^libs/drivers/' },
    },
    {
      name: 'only-drivers-know-router-syntax',
      comment: 'Only the agent (and tests) may ask for a driver.',
      severity: 'error',
      from: { pathNot: '^(libs/drivers|apps/agent|apps/controller|test)/' },
      to: { path: '^libs/drivers/' },
    },
    {
      name: 'agent-never-imports-database-or-controller',
      severity: 'error',
      from: { path: '^apps/agent/' },
      to: { path: ['^apps/controller/', npm('typeorm', '@nestjs/typeorm', 'pg')] },
    },
    {
      name: 'controller-never-imports-agent',
      severity: 'error',
      from: { path: '^apps/controller/' },
      to: { path: '^apps/agent/' },
    },
    {
      name: 'drivers-never-import-each-other',
      comment: 'What two drivers need lives in transport/ or beside driver.ts.',
      severity: 'error',
      from: { path: '^libs/drivers/([^/]+)/' },
      to: {
        path: '^libs/drivers/([^/]+/|(registry|index)\\.ts$)',
        pathNot: `^libs/drivers/($1|${SHARED_BY_DRIVERS})/`,
      },
    },
    {
      name: 'slice-through-its-index',
      severity: 'error',
      from: { path: '^apps/controller/src/(platform/[^/]+|[^/]+)/' },
      to: {
        path: BEHIND_A_DOOR,
        pathNot: [
          '^apps/controller/src/$1/',
          `${BEHIND_A_DOOR}index\\.ts$`,
          '^apps/controller/src/platform/[^/]+/testing/',
        ],
      },
    },
    {
      name: 'root-uses-slices-through-their-index',
      comment:
        'The composition root (app.module.ts, main.ts, cli.ts) sees no more of a slice than other slices do, and its commands.',
      severity: 'error',
      from: { path: '^apps/controller/src/[^/]+\\.ts$' },
      to: { path: BEHIND_A_DOOR, pathNot: `${BEHIND_A_DOOR}(index|commands)\\.ts$` },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^apps/controller/src/platform/' },
      to: { path: '^apps/controller/src/(?!platform/)[^/]+/' },
    },
    {
      name: 'slices-never-in-a-circle',
      comment: 'Orders flow one way. A slice that needs an answer from a later one gets it as an event or a row.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^apps/controller/src/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'slices-know-no-root',
      severity: 'error',
      from: { path: SLICE },
      to: { path: '^apps/controller/src/[^/]+\\.ts$' },
    },
    {
      name: 'controllers-never-touch-storage',
      comment: 'A *.controller.ts calls a service; it knows no query and no row.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['\\.(store|entity)\\.ts$', npm('typeorm', '@nestjs/typeorm', 'pg')] },
    },
    {
      name: 'services-never-touch-http',
      comment:
        'A *.service.ts serves HTTP, CLI and scheduler alike; shapes and status codes are its callers’ business.',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: {
        path: [
          '\\.(schema|controller|command)\\.ts$',
          npm('fastify', '@fastify/[^/]+', '@nestjs/platform-fastify', '@nestjs/swagger'),
          '^(node:)?https?$',
        ],
      },
    },
    {
      name: 'generated-code-stays-in-protocol',
      comment:
        'Wire types end in libs/protocol, those of GoBGP’s API in its driver, the customer API’s in the client; everybody else works with domain types.',
      severity: 'error',
      from: { pathNot: '^libs/(protocol|client|drivers/gobgp)/' },
      to: { path: ['^libs/.+/generated/', npm('protobufjs')] },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPEC, TESTING] },
      to: { path: ['^test/', SPEC, TESTING], pathNot: 'node_modules' },
    },
    {
      name: 'no-development-packages-in-production',
      comment: 'A package that production code imports belongs into "dependencies".',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPEC, TESTING] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-drawers',
      comment: 'A file that may hold anything will: name it after what it holds.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc)(/|\\.[cm]?[jt]s$)', pathNot: 'node_modules' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^libs/.+/generated/'] },
    exclude: { path: '(^|/)dist/' },
    // A type-only import is a dependency too: it is how shapes leak.
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      // '#domain' and the like: package.json "imports", sources first.
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
