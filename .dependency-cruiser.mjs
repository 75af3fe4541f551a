// SPDX-License-Identifier: EUPL-1.2
// The walls of the house (docs/architecture.md), run in the tests. Each rule says why it is there.
const tests = '\\.test\\.ts$|/test/|/fixtures/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'The flow goes one way: a cycle between modules is a stage that calls back.',
      severity: 'error',
      from: { pathNot: '^core/src/messages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-types-only',
      comment: 'Every stage imports the vocabulary, so the vocabulary imports no stage.',
      severity: 'error',
      from: { path: '^core/src/domain\\.ts$' },
      to: { pathNot: '^core/src/messages/' },
    },
    {
      name: 'readers-stay-apart',
      comment:
        'A reader is one folder. What two share is about a syntax and stands in core/src/syntax, or makes facts of the same kind and stands beside the folders (device-counts.ts, packages.ts).',
      severity: 'error',
      from: { path: '^core/src/readers/([^/]+)/', pathNot: tests },
      to: { path: '^core/src/readers/([^/]+)/', pathNot: '^core/src/readers/$1/' },
    },
    {
      name: 'readers-know-no-supplier',
      comment: 'Readers state what the evidence says; ownership is the catalogue’s. Else the same fact would be decided twice.',
      severity: 'error',
      from: { path: '^core/src/(readers|syntax)/', pathNot: tests },
      to: { path: '^core/src/(catalogue|attribution|graph|measures|stress|observations|assess)' },
    },
    {
      name: 'observations-before-catalogue',
      comment: 'The first cut must be repeatable without any catalogue.',
      severity: 'error',
      from: { path: '^core/src/observations/', pathNot: tests },
      to: { path: '^core/src/(catalogue|attribution|graph|measures|stress)/' },
    },
    {
      name: 'attribution-before-graph',
      comment: 'Stages see those before them, never those after.',
      severity: 'error',
      from: { path: '^core/src/(catalogue|attribution)/', pathNot: tests },
      to: { path: '^core/src/(graph|measures|stress)/' },
    },
    {
      name: 'graph-before-measures',
      comment: 'Stages see those before them, never those after.',
      severity: 'error',
      from: { path: '^core/src/graph/', pathNot: tests },
      to: { path: '^core/src/(measures|stress)/' },
    },
    {
      name: 'engine-is-pure',
      comment: 'The same engine runs in the command line, the server, the browser and the tests: no disk, network or process in it.',
      severity: 'error',
      from: { path: '^(core|report)/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'report-reads-the-assessment',
      comment: 'Reports arrange, they do not compute: they know the vocabulary and the messages, no stage.',
      severity: 'error',
      from: { path: '^report/src/', pathNot: tests },
      to: { path: '^core/src/(readers|syntax|observations|catalogue|attribution|graph|measures|stress|assess|index)' },
    },
    {
      name: 'nothing-needs-a-front',
      comment: 'Fronts are thin and replaceable: nothing may need one.',
      severity: 'error',
      from: { path: '^(core|report|collect|catalogue)/' },
      to: { path: '^(cli|server|web)/' },
    },
    {
      name: 'collect-and-report-are-strangers',
      comment: 'Collecting is apart from reading and from telling: an assessment must be repeatable from its evidence alone.',
      severity: 'error',
      from: { path: '^(collect|report)/src/' },
      to: { path: '^(collect|report)/src/', pathNot: '^$1/src/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported is in package.json, pinned.',
      severity: 'error',
      from: { pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: '^(core|collect|report)/src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/fixtures/|\\.work/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
