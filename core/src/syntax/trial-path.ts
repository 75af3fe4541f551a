// SPDX-License-Identifier: EUPL-1.2
// Paths of tests, fixtures and examples: what stands there runs for nobody.

/** One segment of a path, or the name of its last. */
export function isTrialFolder(segment: string): boolean {
  return trialFolder.test(segment) || trialProject.test(segment);
}

export function isTrialFile(name: string): boolean {
  return trialFile.test(name) || trialClass.test(name);
}

export function isTrialPath(uri: string): boolean {
  const segments = uri.split('/');
  const name = segments.pop() ?? '';
  return isTrialFile(name) || segments.some(isTrialFolder);
}

const trialFolder =
  /^(tests?|__tests__|testing|specs?|fixtures?|__fixtures__|testdata|test[-_]data|mocks?|__mocks__|examples?|samples?|e2e|demos?|benchmarks?|testsuite|acceptance|molecule|kitchen)$/i;

// Names that tools give to files of tests: `.env.test`, `test_settings.py`, `compose.test.yaml`.
const trialFile = /(^|[._-])(tests?|spec|fixture|mock|e2e|jest|cypress|playwright)([._-]|$)/i;
// Names that languages give to them: `TarifTest.java`, `TarifSpec.kt`, `TarifTests.cs`, a project `Portail.Tests`.
const trialClass = /[a-z0-9](Tests?|Spec|TestCase|IT)\.(java|kt|kts|cs|php|js|ts)$/;
const trialProject = /(^|[a-z.])(Tests?|Specs)$/;
